package aisle.server.insight.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a store's figures are made of: products, departments, hours. As {@code docs/metrics.md} defines them. */
@Service
public class Breakdown {

    private final FactFiles files;
    private final FactDays days;

    Breakdown(FactFiles files, FactDays days) {
        this.files = files;
        this.days = days;
    }

    /**
     * What a product or department brought. Deposits are left out.
     *
     * @param id the product's or department's
     * @param quantity thousandths, less what was brought back
     * @param takings minor units of the lines, without tax on top
     * @param margin minor units; null where prices have tax inside, which the copy keeps for whole receipts only
     */
    public record Part(
            long id, long quantity, long takings, @Nullable Long margin) {}

    /**
     * An hour of the day, all days together.
     *
     * @param hour 0 to 23 by the store's clock
     * @param sales minor units
     * @param baskets sales made
     */
    public record Hour(int hour, long sales, long baskets) {}

    /**
     * What each product brought.
     *
     * @param store the store
     * @param from the first day
     * @param to the last
     * @return in no order; what neither sold nor came back is missing
     */
    public List<Part> products(long store, LocalDate from, LocalDate to) {
        return parts(store, from, to, "product", "");
    }

    /**
     * What some products brought.
     *
     * @param store the store
     * @param from the first day
     * @param to the last
     * @param products product ids, at least one
     * @return in no order; what neither sold nor came back is missing
     */
    public List<Part> products(long store, LocalDate from, LocalDate to, Collection<Long> products) {
        String ids = products.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return parts(store, from, to, "product", "and product in (" + ids + ")");
    }

    /**
     * What each department brought.
     *
     * @param store the store
     * @param from the first day
     * @param to the last
     * @return in no order
     */
    public List<Part> departments(long store, LocalDate from, LocalDate to) {
        return parts(store, from, to, "department", "");
    }

    private List<Part> parts(long store, LocalDate from, LocalDate to, String by, String within) {
        List<FactDay> found = days.of(store, from, to);
        return found.isEmpty()
                ? List.of()
                : files.ask(found, """
                select %1$s as id, sum(quantity) as quantity, sum(takings) as takings, sum(takings - cost) as margin,
                    bool_or(bool_or(inside)) over () as inside
                from product where not deposit %2$s group by %1$s""".formatted(by, within), row -> {
                    Long margin = row.getBoolean("inside") ? null : row.getLong("margin");
                    return new Part(row.getLong("id"), row.getLong("quantity"), row.getLong("takings"), margin);
                });
    }

    private record Quarter(Instant at, long sales, long baskets) {}

    /**
     * The hours of the day, all days together.
     *
     * @param store the store
     * @param from the first day
     * @param to the last
     * @param zone the store's
     * @return in their order; an hour without a receipt is missing
     */
    public List<Hour> hours(long store, LocalDate from, LocalDate to, ZoneId zone) {
        List<FactDay> found = days.of(store, from, to);
        if (found.isEmpty()) {
            return List.of();
        }
        List<Quarter> quarters = files.ask(
                found,
                """
                select epoch_ms("at") as "at", sum(sales) as sales, sum(baskets) as baskets from quarter group by "at\"""",
                row -> new Quarter(
                        Instant.ofEpochMilli(row.getLong("at")), row.getLong("sales"), row.getLong("baskets")));
        Map<Integer, Hour> hours = new TreeMap<>();
        for (Quarter quarter : quarters) {
            int hour = quarter.at().atZone(zone).getHour();
            hours.merge(
                    hour,
                    new Hour(hour, quarter.sales(), quarter.baskets()),
                    (a, b) -> new Hour(hour, a.sales() + b.sales(), a.baskets() + b.baskets()));
        }
        return new ArrayList<>(hours.values());
    }
}
