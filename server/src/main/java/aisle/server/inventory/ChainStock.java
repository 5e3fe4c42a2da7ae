package aisle.server.inventory;

import aisle.server.organization.PageMark;
import aisle.server.organization.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stock over several stores, a page at a time. Quantities are thousandths. */
@Component
class ChainStock {

    static final int PAGE = 50;

    /** Lots looked at before a page is given as it is: what was sold of them is only known once they are looked at. */
    private static final int LOOKED_AT = 300;

    private static final int ROUNDS = 6;
    /** Stores whose movements are read for one page. */
    private static final int STORES_READ = 10;

    private static final int FOLLOWED_DAYS = 30;

    private final JdbcClient sql;
    private final Lots lots;
    private final Clock clock = Clock.systemUTC();

    ChainStock(JdbcClient sql, Lots lots) {
        this.sql = sql;
        this.lots = lots;
    }

    /** Which stock is listed. */
    enum Which {
        /** Sold before it was booked in, or counted wrong; what is furthest below zero leading. */
        BELOW_ZERO,
        /** There for as many business days as asked, and sold on none of them; by store. */
        NOT_SOLD,
        /** Everything that ever moved; by store. */
        ON_HAND
    }

    /** A product in a store; {@code onHand} in thousandths. */
    record Row(long store, long product, long onHand) {}

    /**
     * A page of rows.
     *
     * @param next null at the end
     */
    record Page<T>(List<T> rows, @Nullable PageMark next) {}

    /**
     * A page of stock. One of what was not sold may be short although another follows: of each store all that moved
     * lately must be read.
     *
     * @param product only this one; null for all
     * @param days without a sale, for {@link Which#NOT_SOLD}
     * @param after where the page before ended: on hand, store, product
     */
    @Transactional(readOnly = true)
    Page<Row> stock(List<Store> stores, Which which, @Nullable Long product, int days, PageMark after) {
        if (which == Which.NOT_SOLD) {
            return notSold(stores, product, days, after);
        }
        List<Row> rows = sql.sql(select(which, product))
                .param("stores", ids(stores))
                .param("product", product)
                .param("onHand", after.at(0))
                .param("store", after.at(1))
                .param("after", after.at(2))
                .param("most", PAGE + 1)
                .query((row, number) -> new Row(row.getLong("store"), row.getLong("product"), row.getLong("quantity")))
                .list();
        return rows.size() <= PAGE
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, PAGE), mark(rows.get(PAGE - 1)));
    }

    private static String select(Which which, @Nullable Long product) {
        String of = product == null ? "" : "and product = :product ";
        String order = which == Which.BELOW_ZERO ? """
                and quantity < 0 and (quantity, store, product) > (:onHand, :store, :after)
                order by quantity, store, product limit :most""" : """
                and (store, product) > (:store, :after)
                order by store, product limit :most""";
        return "select store, product, quantity from inventory.on_hand where store = any(:stores) " + of + order;
    }

    private static PageMark mark(Row last) {
        return PageMark.of(last.onHand(), last.store(), last.product());
    }

    private Page<Row> notSold(List<Store> stores, @Nullable Long product, int days, PageMark after) {
        List<Row> found = new ArrayList<>();
        int read = 0;
        for (Store store : stores) {
            if (store.id() < after.at(1)) {
                continue;
            }
            if (read == STORES_READ) {
                return new Page<>(found, PageMark.of(0L, store.id(), 0L));
            }
            read++;
            long behind = store.id() == after.at(1) ? after.at(2) : 0;
            found.addAll(notSold(store, product, days, behind, PAGE + 1 - found.size()));
            if (found.size() > PAGE) {
                return new Page<>(found.subList(0, PAGE), mark(found.get(PAGE - 1)));
            }
        }
        return new Page<>(found, null);
    }

    /** What stood there at the beginning of the days and still does. */
    private List<Row> notSold(Store store, @Nullable Long product, int days, long behind, int most) {
        return sql.sql("""
                with moved as (
                    select product, sum(quantity) as quantity, bool_or(kind = 'SALE') as sold
                    from inventory.movement where store = :store and day > :since group by product)
                select h.product, h.quantity
                from inventory.on_hand h left join moved m using (product)
                where h.store = :store and h.product > :behind and h.quantity > 0
                  and (:product::bigint is null or h.product = :product)
                  and not coalesce(m.sold, false) and h.quantity - coalesce(m.quantity, 0) > 0
                order by h.product limit :most""")
                .param("store", store.id())
                .param("since", store.dayOf(clock.instant()).minusDays(days))
                .param("behind", behind)
                .param("product", product, java.sql.Types.BIGINT)
                .param("most", most)
                .query((row, number) -> new Row(store.id(), row.getLong("product"), row.getLong("quantity")))
                .list();
    }

    /** A lot that expires soon in a store. */
    record StoreLot(long store, Lots.Lot lot) {}

    private record Due(LocalDate expires, long store, long product) {}

    /**
     * A page of lots that must be sold soon, or should be off the shelf already, what expires first leading. A page may
     * be short although another follows.
     *
     * @param days how many days ahead to look in each store, from 0
     * @param after where the page before ended: the last day as epoch day, store, product
     */
    @Transactional(readOnly = true)
    Page<StoreLot> nearExpiry(List<Store> stores, int days, PageMark after) {
        List<StoreLot> found = new ArrayList<>();
        PageMark mark = after;
        for (int round = 0; round < ROUNDS && found.size() < PAGE; round++) {
            List<Due> due = due(stores, days, mark);
            Map<Due, List<Lots.Lot>> held = held(due);
            for (Due each : due) {
                mark = PageMark.of(each.expires().toEpochDay(), each.store(), each.product());
                held.getOrDefault(each, List.of()).forEach(lot -> found.add(new StoreLot(each.store(), lot)));
                if (found.size() >= PAGE) {
                    return new Page<>(found, mark);
                }
            }
            if (due.size() < LOOKED_AT) {
                return new Page<>(found, null);
            }
        }
        return new Page<>(found, mark);
    }

    private List<Due> due(List<Store> stores, int days, PageMark after) {
        Instant now = clock.instant();
        return sql.sql("""
                select distinct l.expires, l.store, l.product
                from unnest(:stores, :todays::date[]) as s (store, today)
                join inventory.lot l on l.store = s.store
                    and l.expires between s.today - :followed and s.today + :days
                where (l.expires, l.store, l.product) > (:expires, :store, :product)
                order by l.expires, l.store, l.product limit :most""")
                .param("stores", ids(stores))
                .param(
                        "todays",
                        stores.stream()
                                .map(store -> store.dayOf(now).toString())
                                .toArray(String[]::new))
                .param("followed", FOLLOWED_DAYS)
                .param("days", days)
                .param("expires", LocalDate.ofEpochDay(after.at(0)))
                .param("store", after.at(1))
                .param("product", after.at(2))
                .param("most", LOOKED_AT)
                .query((row, number) -> new Due(
                        row.getObject("expires", LocalDate.class), row.getLong("store"), row.getLong("product")))
                .list();
    }

    private Map<Due, List<Lots.Lot>> held(List<Due> due) {
        Map<Long, TreeSet<Long>> products = due.stream()
                .collect(Collectors.groupingBy(
                        Due::store,
                        LinkedHashMap::new,
                        Collectors.mapping(Due::product, Collectors.toCollection(TreeSet::new))));
        Map<Due, List<Lots.Lot>> held = new LinkedHashMap<>();
        products.forEach((store, of) -> {
            for (Lots.Lot lot : lots.of(store, of)) {
                LocalDate expires = lot.expires();
                if (lot.onHand() > 0 && expires != null) {
                    held.computeIfAbsent(new Due(expires, store, lot.product()), first -> new ArrayList<>())
                            .add(lot);
                }
            }
        });
        return held;
    }

    private static Long[] ids(List<Store> stores) {
        return stores.stream().map(Store::id).toArray(Long[]::new);
    }
}
