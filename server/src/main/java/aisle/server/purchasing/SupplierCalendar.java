package aisle.server.purchasing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a supplier delivers, and what order still reaches which delivery: each order day has its delivery so many days
 * later, unless nothing is delivered then, and extra deliveries come besides.
 *
 * @param orderDays the days of the week on which it takes orders, at least one
 * @param cutOffMinute the last minute of an order day at which an order is taken; null for all day
 * @param leadDays days from an order day to its delivery
 * @param entries the days that are not as every week
 */
public record SupplierCalendar(
        Set<DayOfWeek> orderDays, @Nullable Integer cutOffMinute, int leadDays, List<CalendarEntry> entries) {

    /** Keeps its own copies. */
    public SupplierCalendar {
        orderDays = Set.copyOf(orderDays);
        entries = List.copyOf(entries);
        if (orderDays.isEmpty()) {
            throw new IllegalArgumentException("a calendar without a day to order on");
        }
    }

    /**
     * The next delivery days that an order still reaches.
     *
     * @param at when it is sent, by the store's clock
     * @param count how many
     * @return so many, the next leading
     */
    public List<DeliveryDay> next(LocalDateTime at, int count) {
        List<DeliveryDay> found = new ArrayList<>();
        for (LocalDate day = at.toLocalDate(); found.size() < count; day = day.plusDays(1)) {
            usual(day).filter(each -> each.reachedAt(at)).ifPresent(found::add);
        }
        extras().filter(each -> each.reachedAt(at)).forEach(found::add);
        found.sort(Comparator.comparing(DeliveryDay::day));
        List<DeliveryDay> days = new ArrayList<>();
        for (DeliveryDay each : found) {
            if (days.isEmpty() || !days.getLast().day().equals(each.day())) {
                days.add(on(each.day()).orElseThrow());
            }
        }
        return List.copyOf(days.subList(0, count));
    }

    /**
     * The next delivery day that an order still reaches.
     *
     * @param at when it is sent, by the store's clock
     * @return that day
     */
    public DeliveryDay next(LocalDateTime at) {
        return next(at, 1).getFirst();
    }

    /**
     * Whether goods are delivered on a day.
     *
     * @param day any day
     * @return until when they are ordered, the later where two orders lead to it; empty when nothing is delivered
     */
    public Optional<DeliveryDay> on(LocalDate day) {
        return Stream.concat(
                        usual(day.minusDays(leadDays)).stream(),
                        extras().filter(each -> each.day().equals(day)))
                .max(Comparator.comparing(DeliveryDay::orderDay));
    }

    /** Why an order may not come on the day it is wanted. */
    public enum Doubt {
        /** The supplier delivers nothing on that day. */
        NO_DELIVERY,
        /** Orders for that day are over. */
        PAST_CUT_OFF
    }

    /**
     * Whether an order comes on the day it is wanted.
     *
     * @param day the day it is wanted
     * @param at when it is sent, by the store's clock
     * @return why it may not; empty when it is in time
     */
    public Optional<Doubt> doubt(LocalDate day, LocalDateTime at) {
        var delivery = on(day);
        if (delivery.isEmpty()) {
            return Optional.of(Doubt.NO_DELIVERY);
        }
        return delivery.get().reachedAt(at) ? Optional.empty() : Optional.of(Doubt.PAST_CUT_OFF);
    }

    /** The delivery of an order day, where it is one and goods come. */
    private Optional<DeliveryDay> usual(LocalDate orderDay) {
        LocalDate day = orderDay.plusDays(leadDays);
        boolean comes = orderDays.contains(orderDay.getDayOfWeek())
                && entries.stream().noneMatch(entry -> entry.orderBy() == null && entry.holds(day));
        return comes ? Optional.of(new DeliveryDay(day, orderDay, cutOffMinute)) : Optional.empty();
    }

    private Stream<DeliveryDay> extras() {
        return entries.stream()
                .filter(entry -> entry.orderBy() != null)
                .map(entry -> new DeliveryDay(entry.first(), Objects.requireNonNull(entry.orderBy()), cutOffMinute));
    }
}
