package aisle.server.insight.simulator.engine;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who delivers, on the terms the shop has in writing. How often he keeps them it learns from his deliveries.
 *
 * @param id its place among the suppliers, from 0
 * @param orderDays when he takes orders
 * @param leadDays from the order to the promised morning, at least 1
 * @param minimumOrder minor units at cost; a smaller order is not taken
 */
public record Supplier(int id, String name, Set<DayOfWeek> orderDays, int leadDays, long minimumOrder) {

    public Supplier {
        orderDays = Collections.unmodifiableSet(EnumSet.copyOf(orderDays));
    }

    /** Whether an order can be placed on a day. */
    public boolean takesOrders(int day) {
        return orderDays.contains(Calendar.weekday(day));
    }

    /** The first day after {@code day} on which an order can be placed. */
    public int nextOrderDay(int day) {
        int next = day + 1;
        while (!takesOrders(next)) {
            next++;
        }
        return next;
    }
}
