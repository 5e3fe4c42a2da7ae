package aisle.server.inventory;

import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stock was at an instant, and what a count makes of it. A count speaks of the instant somebody looked, so that
 * the shop sells on meanwhile ({@code docs/decisions/0054-counts-while-it-sells.md}). Quantities are thousandths.
 */
@Component
public class CountedStock {

    private final JdbcClient sql;
    private final Movements movements;
    private final UnitCosts unitCosts;
    private final Stores stores;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    CountedStock(
            JdbcClient sql, Movements movements, UnitCosts unitCosts, Stores stores, ApplicationEventPublisher events) {
        this.sql = sql;
        this.movements = movements;
        this.unitCosts = unitCosts;
        this.stores = stores;
        this.events = events;
    }

    /** A look at a product at an instant. */
    public record Look(long product, Instant at) {}

    /**
     * What was there of a product.
     *
     * @param quantity thousandths
     * @param at the instant it speaks of
     */
    public record Found(long product, long quantity, Instant at) {}

    /**
     * What movements say was there, as far as they are known by now.
     *
     * @param store the store
     * @param looks products and instants
     * @return thousandths, in the order of the looks
     */
    public List<Long> stood(long store, List<Look> looks) {
        if (looks.isEmpty()) {
            return List.of();
        }
        Store place = stores.find(store);
        // A movement is never booked under a day before its instant's, but for a clock at a border of time zones.
        LocalDate first = looks.stream()
                .map(look -> place.dayOf(look.at()).minusDays(1))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return sql.sql("""
                select coalesce(h.quantity, 0) - coalesce(sum(m.quantity), 0) as stood
                from unnest(:products, :instants) with ordinality as l (product, at, place)
                left join inventory.on_hand h on h.store = :store and h.product = l.product
                left join inventory.movement m on m.store = :store and m.day >= :first
                    and m.product = l.product and m.at > l.at::timestamptz
                group by l.place, h.quantity order by l.place""")
                .param("store", store)
                .param("first", first)
                .param("products", looks.stream().mapToLong(Look::product).toArray())
                .param(
                        "instants",
                        looks.stream().map(look -> look.at().toString()).toArray(String[]::new))
                .query((row, number) -> row.getLong("stood"))
                .list();
    }

    /**
     * Books what a count found, with the ledger's side of it, inside the caller's transaction: on hand becomes what was
     * found, moved by what moved since. Whatever is told later of the time before is answered by itself.
     *
     * @param count the count's id
     * @param store the store
     * @param found one each of some products
     * @return what the differences are worth, minor units, positive into the store
     * @throws org.springframework.dao.DuplicateKeyException when the count booked one of the products before
     */
    @Transactional
    public long book(UUID count, long store, Collection<Found> found) {
        List<Found> inOrder =
                found.stream().sorted(Comparator.comparingLong(Found::product)).toList();
        lock(store, inOrder);
        List<Long> stood = stood(
                store,
                inOrder.stream()
                        .map(each -> new Look(each.product(), each.at()))
                        .toList());
        note(count, store, inOrder);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate day = stores.find(store).dayOf(now);
        UnitCosts.Costs costs =
                unitCosts.of(store, inOrder.stream().map(Found::product).toList());
        List<Movement> moved = new ArrayList<>();
        long cost = 0;
        for (int i = 0; i < inOrder.size(); i++) {
            Found each = inOrder.get(i);
            long difference = Math.subtractExact(each.quantity(), stood.get(i));
            if (difference != 0) {
                long worth = costs.worth(each.product(), difference);
                cost = Math.addExact(cost, worth);
                moved.add(new Movement(
                        store,
                        each.product(),
                        difference,
                        worth,
                        Movement.Kind.COUNT,
                        count,
                        i + 1,
                        day,
                        each.at(),
                        null));
            }
        }
        events.publishEvent(new StockCounted(count, store, day, now, cost));
        movements.book(moved);
        return cost;
    }

    /**
     * What a difference is worth.
     *
     * @param difference thousandths
     * @param unitCost minor units per unit
     * @return minor units, rounded half away from zero, signed like the difference
     */
    public static long worth(long difference, long unitCost) {
        return Long.signum(difference) * UnitCosts.atCost(Math.abs(difference), unitCost);
    }

    /**
     * From here on nobody moves these products until the count is booked, and whoever moves them next finds the count's
     * instant on the row it waited for.
     */
    private void lock(long store, List<Found> inOrder) {
        sql.sql("""
                insert into inventory.on_hand as h (store, product, quantity, updated, counted)
                select :store, product, 0, now(), at::timestamptz
                from unnest(:products, :instants) as f (product, at)
                order by product
                on conflict (store, product)
                    do update set counted = greatest(h.counted, excluded.counted)""")
                .param("store", store)
                .param("products", inOrder.stream().mapToLong(Found::product).toArray())
                .param("instants", instants(inOrder))
                .update();
    }

    private void note(UUID count, long store, List<Found> inOrder) {
        sql.sql("""
                insert into inventory.counted (source, store, product, quantity, at)
                select :count, :store, product, quantity, at::timestamptz
                from unnest(:products, :quantities, :instants) as f (product, quantity, at)""")
                .param("count", count)
                .param("store", store)
                .param("products", inOrder.stream().mapToLong(Found::product).toArray())
                .param("quantities", inOrder.stream().mapToLong(Found::quantity).toArray())
                .param("instants", instants(inOrder))
                .update();
    }

    private static String[] instants(List<Found> found) {
        return found.stream().map(each -> each.at().toString()).toArray(String[]::new);
    }
}
