package aisle.server.purchasing;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who delivers to the chain.
 *
 * @param id the supplier's id
 * @param name as on its invoices
 * @param email where orders are sent
 * @param orderDays the days of the week on which it takes orders, at least one
 * @param cutOffMinute the last minute of such a day at which it takes one, by the clock of the store; null for all day
 * @param leadDays days from the order to the goods
 * @param minimumOrder the least an order must be worth, minor units; 0 for any
 * @param entries the days that are not as every week, the first leading
 */
public record Supplier(
        long id,
        String name,
        String email,
        Set<DayOfWeek> orderDays,
        @Nullable Integer cutOffMinute,
        int leadDays,
        long minimumOrder,
        List<CalendarEntry> entries) {

    /** Keeps its own copies. */
    public Supplier {
        orderDays = Set.copyOf(orderDays);
        entries = List.copyOf(entries);
    }

    /** When it delivers. */
    public SupplierCalendar calendar() {
        return new SupplierCalendar(orderDays, cutOffMinute, leadDays, entries);
    }
}
