package aisle.server.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stood of each lot on mornings that are over, as {@link Lots} would have told then, and what became of it: read
 * in three questions however many products there are.
 */
@Component
public class PastLots {

    /** What keeps longer is rarely thrown away for its date, and would have to be followed from far back. */
    private static final int LIFE_MAX = 91;

    private final JdbcClient sql;

    PastLots(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A product's day. Quantities are thousandths.
     *
     * @param morning lots with something on hand before anything moved, what expires first leading, and what stood
     *     without a lot last
     * @param sold to customers, less what they brought back
     * @param evening what stood when the day ended, with what was thrown away on it
     * @param thrown thrown away by lot; what names no lot is left out
     */
    public record Day(LocalDate day, List<Lots.Lot> morning, long sold, long evening, Map<String, Long> thrown) {

        /** Keeps its own copies. */
        public Day {
            morning = List.copyOf(morning);
            thrown = Map.copyOf(thrown);
        }
    }

    private record Known(long product, String lot, LocalDate expires, LocalDate received) {}

    private record Moved(
            long product, LocalDate day, @Nullable String lot, long came, long thrown, long went) {}

    /**
     * The days of every product of which a lot expires within some days.
     *
     * @param store the store
     * @param from the first business day
     * @param to the last
     * @return by product, a value a calendar day
     */
    @Transactional(readOnly = true)
    public Map<Long, List<Day>> of(long store, LocalDate from, LocalDate to) {
        Map<Long, List<Known>> known = known(store, from, to);
        LocalDate start = from.minusDays(LIFE_MAX);
        Map<Long, Long> before = before(store, known, start);
        Map<Long, List<Moved>> moved = moved(store, known, start, to);
        Map<Long, List<Day>> days = new HashMap<>();
        known.forEach((product, lots) -> days.put(
                product,
                followed(lots, before.getOrDefault(product, 0L), moved.getOrDefault(product, List.of()), from, to)));
        return days;
    }

    /** The lots of products of which one expires in the span, what expires first leading. */
    private Map<Long, List<Known>> known(long store, LocalDate from, LocalDate to) {
        Map<Long, List<Known>> known = new HashMap<>();
        sql.sql("""
                select product, lot, expires, received from inventory.lot l
                where store = :store and received between :start and :to and expires <= received + :life
                    and exists (select from inventory.lot e
                        where e.store = :store and e.product = l.product and e.expires between :from and :to)
                order by product, expires, received, lot""")
                .param("store", store)
                .param("start", from.minusDays(LIFE_MAX))
                .param("from", from)
                .param("to", to)
                .param("life", LIFE_MAX)
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

    private Map<Long, Long> before(long store, Map<Long, List<Known>> known, LocalDate start) {
        Map<Long, Long> stood = new HashMap<>();
        sql.sql("""
                select product, sum(quantity) as quantity from inventory.movement
                where store = :store and product = any(:products) and day < :start group by product""")
                .param("store", store)
                .param("products", known.keySet().toArray(Long[]::new))
                .param("start", start)
                .query(row -> {
                    stood.put(row.getLong("product"), row.getLong("quantity"));
                });
        return stood;
    }

    private Map<Long, List<Moved>> moved(long store, Map<Long, List<Known>> known, LocalDate start, LocalDate to) {
        Map<Long, List<Moved>> moved = new HashMap<>();
        sql.sql("""
                select product, day, lot,
                    coalesce(sum(quantity) filter (where quantity > 0 and kind <> 'REFUND'), 0) as came,
                    -coalesce(sum(quantity) filter (where kind = 'WASTE'), 0) as thrown,
                    -coalesce(sum(quantity) filter (where kind in ('SALE', 'REFUND')), 0) as sold,
                    -coalesce(sum(quantity) filter (where quantity < 0 and kind not in ('SALE', 'WASTE')), 0) as missing
                from inventory.movement
                where store = :store and product = any(:products) and day between :start and :to
                group by product, day, lot order by product, day, lot nulls last""")
                .param("store", store)
                .param("products", known.keySet().toArray(Long[]::new))
                .param("start", start)
                .param("to", to)
                .query(row -> {
                    moved.computeIfAbsent(row.getLong("product"), first -> new ArrayList<>())
                            .add(new Moved(
                                    row.getLong("product"),
                                    row.getObject("day", LocalDate.class),
                                    row.getString("lot"),
                                    row.getLong("came") - row.getLong("missing"),
                                    row.getLong("thrown"),
                                    row.getLong("sold")));
                });
        return moved;
    }

    /** In the order in which {@link Lots} takes a day: what came, what went by its lot, what was sold. */
    private static List<Day> followed(List<Known> lots, long before, List<Moved> moved, LocalDate from, LocalDate to) {
        FirstExpired shelf =
                new FirstExpired(before, lots.stream().map(Known::lot).toList());
        List<Day> days = new ArrayList<>();
        int next = 0;
        LocalDate day = moved.isEmpty() || moved.getFirst().day().isAfter(from)
                ? from
                : moved.getFirst().day();
        for (; !day.isAfter(to); day = day.plusDays(1)) {
            int first = next;
            while (next < moved.size() && moved.get(next).day().equals(day)) {
                next++;
            }
            List<Moved> today = moved.subList(first, next);
            List<Lots.Lot> morning = day.isBefore(from) ? List.of() : morning(shelf, lots);
            today.forEach(each -> shelf.move(each.lot(), each.came()));
            today.forEach(each -> shelf.move(each.lot(), -each.thrown()));
            today.forEach(each -> shelf.move(null, -each.went()));
            if (!day.isBefore(from)) {
                long evening = onHand(shelf, lots)
                        + today.stream().mapToLong(Moved::thrown).sum();
                days.add(new Day(
                        day, morning, today.stream().mapToLong(Moved::went).sum(), evening, thrown(today)));
            }
        }
        return days;
    }

    private static List<Lots.Lot> morning(FirstExpired shelf, List<Known> lots) {
        List<Lots.Lot> morning = new ArrayList<>();
        for (Known lot : lots) {
            long onHand = shelf.onHand(lot.lot());
            if (onHand > 0) {
                morning.add(new Lots.Lot(lot.product(), lot.lot(), lot.expires(), lot.received(), onHand));
            }
        }
        if (shelf.undated() > 0) {
            morning.add(new Lots.Lot(lots.getFirst().product(), null, null, null, shelf.undated()));
        }
        return morning;
    }

    private static long onHand(FirstExpired shelf, List<Known> lots) {
        return Math.max(
                0,
                shelf.undated()
                        + lots.stream()
                                .mapToLong(lot -> shelf.onHand(lot.lot()))
                                .sum());
    }

    private static Map<String, Long> thrown(List<Moved> today) {
        Map<String, Long> thrown = new HashMap<>();
        for (Moved each : today) {
            if (each.lot() != null && each.thrown() > 0) {
                thrown.merge(each.lot(), each.thrown(), Long::sum);
            }
        }
        return thrown;
    }
}
