package aisle.server.inventory;

import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a store has of each lot. Nobody scans a lot at the till, so its on hand is derived from the movements when it is
 * asked for: what expires first is taken to be sold first (FEFO; {@code docs/decisions/0016}).
 */
@Service
public class Lots {

    /**
     * A lot that expired longer ago is not followed any more: what may be left of it counts as stock without a date.
     */
    private static final int FOLLOWED_DAYS = 30;

    private final JdbcClient sql;
    private final Stock stock;
    private final Stores stores;
    private final Clock clock = Clock.systemUTC();

    Lots(JdbcClient sql, Stock stock, Stores stores) {
        this.sql = sql;
        this.stock = stock;
        this.stores = stores;
    }

    /**
     * A lot of one product in one store.
     *
     * @param product product id
     * @param lot its name; null for the stock that came without one
     * @param expires the last day it may be sold; null for what does not spoil
     * @param received business day it first came; null for the stock without a lot
     * @param onHand thousandths; below zero only for the stock without a lot
     */
    public record Lot(
            long product,
            @Nullable String lot,
            @Nullable LocalDate expires,
            @Nullable LocalDate received,
            long onHand) {}

    /** A lot as it was first received. */
    private record Known(long product, String lot, @Nullable LocalDate expires, LocalDate received) {}

    /**
     * What is on hand of a product by lot; it adds up to the product's on hand.
     *
     * @param store the store
     * @param product the product
     * @return lots with something on hand, what expires first leading, and what came without a lot last
     */
    @Transactional(readOnly = true)
    public List<Lot> of(long store, long product) {
        return of(store, List.of(product));
    }

    /**
     * What is on hand of several products by lot.
     *
     * @param store the store
     * @param products product ids
     * @return as for one, by product
     */
    @Transactional(readOnly = true)
    public List<Lot> of(long store, Collection<Long> products) {
        return of(store, products, today(store));
    }

    /**
     * The same for who catches up with a day that is over: lots are followed that expired until then.
     *
     * @param store the store
     * @param products product ids
     * @param day the business day whose lots are looked at
     * @return as for today
     */
    @Transactional(readOnly = true)
    public List<Lot> of(long store, Collection<Long> products, LocalDate day) {
        return derive(store, products, day).stream()
                .filter(lot -> lot.onHand() != 0)
                .toList();
    }

    /**
     * What must be sold soon, or should be off the shelf already.
     *
     * @param store the store
     * @param days how many days ahead to look, from 0
     * @return lots with something on hand that expire until then, what expires first leading
     */
    @Transactional(readOnly = true)
    public List<Lot> nearExpiry(long store, int days) {
        LocalDate today = today(store);
        LocalDate last = today.plusDays(days);
        List<Long> products = sql.sql("""
                select distinct product from inventory.lot
                where store = :store and expires between :since and :last""")
                .param("store", store)
                .param("since", today.minusDays(FOLLOWED_DAYS))
                .param("last", last)
                .query((row, number) -> row.getLong("product"))
                .list();
        return derive(store, products, today).stream()
                .filter(lot -> lot.onHand() > 0
                        && lot.expires() != null
                        && !lot.expires().isAfter(last))
                .sorted(Comparator.comparing((Lot lot) -> Objects.requireNonNull(lot.expires()))
                        .thenComparing(Lot::product))
                .toList();
    }

    private LocalDate today(long store) {
        return stores.find(store).dayOf(clock.instant());
    }

    private List<Lot> derive(long store, Collection<Long> products, LocalDate day) {
        Map<Long, List<Known>> known = known(store, products, day.minusDays(FOLLOWED_DAYS));
        LocalDate start = known.values().stream()
                .flatMap(List::stream)
                .map(Known::received)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Map<Long, Long> onHand = stock.moved(store, products);
        Map<Long, List<Step>> steps = start == null ? Map.of() : steps(store, products, start);
        List<Lot> derived = new ArrayList<>();
        for (long product : products.stream().sorted().toList()) {
            List<Step> moved = steps.getOrDefault(product, List.of());
            long before = onHand.getOrDefault(product, 0L)
                    - moved.stream().mapToLong(Step::quantity).sum();
            List<Known> lots = known.getOrDefault(product, List.of());
            FirstExpired shelf =
                    new FirstExpired(before, lots.stream().map(Known::lot).toList());
            moved.forEach(step -> shelf.move(step.lot(), step.quantity()));
            lots.forEach(lot ->
                    derived.add(new Lot(product, lot.lot(), lot.expires(), lot.received(), shelf.onHand(lot.lot()))));
            derived.add(new Lot(product, null, null, null, shelf.undated()));
        }
        return derived;
    }

    /** The lots that are followed, what expires first leading; what does not spoil comes last, by its day. */
    private Map<Long, List<Known>> known(long store, Collection<Long> products, LocalDate since) {
        Map<Long, List<Known>> known = new HashMap<>();
        sql.sql("""
                select product, lot, expires, received from inventory.lot
                where store = :store and product = any(:products) and coalesce(expires >= :since, true)
                order by product, expires nulls last, received, lot""")
                .param("store", store)
                .param("products", products.toArray(Long[]::new))
                .param("since", since)
                .query(row -> {
                    var lot = new Known(
                            row.getLong("product"),
                            row.getString("lot"),
                            row.getObject("expires", LocalDate.class),
                            row.getObject("received", LocalDate.class));
                    known.computeIfAbsent(lot.product(), first -> new ArrayList<>())
                            .add(lot);
                });
        return known;
    }

    /** What moved on one day: of one lot, or without one. */
    private record Step(@Nullable String lot, long quantity) {}

    /** Day by day: first what came, then what went by its lot, then what was sold. */
    private Map<Long, List<Step>> steps(long store, Collection<Long> products, LocalDate start) {
        Map<Long, List<Step>> steps = new HashMap<>();
        sql.sql("""
                select product, lot, sum(quantity) as quantity from inventory.movement
                where store = :store and day >= :start and product = any(:products)
                group by product, day, lot, quantity < 0
                order by product, day, quantity < 0, lot nulls last""")
                .param("store", store)
                .param("start", start)
                .param("products", products.toArray(Long[]::new))
                .query(row -> {
                    steps.computeIfAbsent(row.getLong("product"), first -> new ArrayList<>())
                            .add(new Step(row.getString("lot"), row.getLong("quantity")));
                });
        return steps;
    }
}
