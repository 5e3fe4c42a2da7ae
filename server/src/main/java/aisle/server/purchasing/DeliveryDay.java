package aisle.server.purchasing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a supplier delivers, and until when an order reaches it.
 *
 * @param day when the goods come
 * @param orderDay the last day on which they are ordered
 * @param cutOffMinute the last minute of that day at which an order is taken, by the store's clock; null for all day
 */
public record DeliveryDay(
        LocalDate day, LocalDate orderDay, @Nullable Integer cutOffMinute) {

    /**
     * Whether an order is in time.
     *
     * @param at a moment by the store's clock
     * @return true up to the end of the last minute
     */
    public boolean reachedAt(LocalDateTime at) {
        int minute = at.getHour() * 60 + at.getMinute();
        Integer cutOff = cutOffMinute;
        return at.toLocalDate().isBefore(orderDay)
                || at.toLocalDate().equals(orderDay) && (cutOff == null || minute <= cutOff);
    }

    /** When orders end, for people: {@code 2026-11-24 14:00}, or the day alone. */
    String orderBy() {
        Integer cutOff = cutOffMinute;
        return cutOff == null ? orderDay.toString() : "%s %02d:%02d".formatted(orderDay, cutOff / 60, cutOff % 60);
    }
}
