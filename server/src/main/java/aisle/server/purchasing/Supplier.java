package aisle.server.purchasing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Who delivers to the chain.
 *
 * @param id the supplier's id
 * @param name as on its invoices
 * @param email where orders are sent
 * @param orderDays the days of the week on which it takes orders, at least one
 * @param leadDays days from the order to the goods
 * @param minimumOrder the least an order must be worth, minor units; 0 for any
 */
public record Supplier(long id, String name, String email, Set<DayOfWeek> orderDays, int leadDays, long minimumOrder) {

    /** Keeps its own copy of the days. */
    public Supplier {
        orderDays = Set.copyOf(orderDays);
    }

    /**
     * The first day on which it takes an order.
     *
     * @param from a day
     * @return that day or one of the six after it
     */
    public LocalDate nextOrderDay(LocalDate from) {
        LocalDate day = from;
        while (!orderDays.contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * When goods come that are ordered on a day.
     *
     * @param ordered the day; an order sent on a day without orders counts from the next day with
     * @return the day of the delivery
     */
    public LocalDate delivers(LocalDate ordered) {
        return nextOrderDay(ordered).plusDays(leadDays);
    }
}
