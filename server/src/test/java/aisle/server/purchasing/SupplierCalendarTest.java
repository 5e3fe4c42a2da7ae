package aisle.server.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.purchasing.SupplierCalendar.Doubt;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which delivery an order still reaches: by hand, and over random calendars beside a walk through all days. */
class SupplierCalendarTest {

    private static final int TWO_PM = 14 * 60;
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 21);
    private static final Set<DayOfWeek> MONDAY_AND_THURSDAY = Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);

    private static SupplierCalendar fish(@Nullable Integer cutOffMinute, CalendarEntry... entries) {
        return new SupplierCalendar(MONDAY_AND_THURSDAY, cutOffMinute, 1, List.of(entries));
    }

    private static CalendarEntry closed(LocalDate first, LocalDate last) {
        return new CalendarEntry(1, first, last, null, "Christmas");
    }

    private static CalendarEntry extra(LocalDate day, LocalDate orderBy) {
        return new CalendarEntry(2, day, day, orderBy, "");
    }

    @Test
    void goodsComeSoManyDaysAfterTheNextOrderDay() {
        assertThat(fish(null).next(MONDAY.atTime(23, 59)).day()).isEqualTo(MONDAY.plusDays(1));
        assertThat(fish(null).next(MONDAY.plusDays(1).atStartOfDay()).day()).isEqualTo(MONDAY.plusDays(4));
        assertThat(fish(null).next(MONDAY.plusDays(5).atStartOfDay()).day()).isEqualTo(MONDAY.plusDays(8));
    }

    @Test
    void anOrderIsInTimeToTheEndOfTheLastMinute() {
        assertThat(fish(TWO_PM).next(MONDAY.atTime(14, 0, 59)))
                .isEqualTo(new DeliveryDay(MONDAY.plusDays(1), MONDAY, TWO_PM));
        assertThat(fish(TWO_PM).next(MONDAY.atTime(14, 1)).day()).isEqualTo(MONDAY.plusDays(4));
        assertThat(fish(TWO_PM).doubt(MONDAY.plusDays(1), MONDAY.atTime(14, 1))).contains(Doubt.PAST_CUT_OFF);
        assertThat(fish(TWO_PM).doubt(MONDAY.plusDays(1), MONDAY.atTime(14, 0))).isEmpty();
        assertThat(fish(TWO_PM).doubt(MONDAY.plusDays(2), MONDAY.atTime(9, 0))).contains(Doubt.NO_DELIVERY);
    }

    @Test
    void whatWouldComeOnAClosedDayComesWithTheNextDeliveryAndIsOrderedUntilItsDay() {
        var christmas = fish(TWO_PM, closed(MONDAY.plusDays(3), MONDAY.plusDays(5)));
        assertThat(christmas.next(MONDAY.plusDays(1).atStartOfDay()))
                .isEqualTo(new DeliveryDay(MONDAY.plusDays(8), MONDAY.plusDays(7), TWO_PM));
        assertThat(christmas.on(MONDAY.plusDays(4))).isEmpty();
    }

    @Test
    void anExtraDeliveryIsReachedUntilItsOwnLastDay() {
        var besides = fish(TWO_PM, extra(MONDAY.plusDays(2), MONDAY.plusDays(1)));
        assertThat(besides.next(MONDAY.plusDays(1).atTime(14, 0)).day()).isEqualTo(MONDAY.plusDays(2));
        assertThat(besides.next(MONDAY.plusDays(1).atTime(14, 1)).day()).isEqualTo(MONDAY.plusDays(4));
    }

    /** Every delivery day is walked through, each with the last moment at which it is reached. */
    @Test
    void itIsTheFirstOfAllDaysThatAreStillReached() {
        for (long seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            SupplierCalendar calendar = random(random);
            LocalDateTime at = MONDAY.plusDays(random.nextInt(40)).atTime(random.nextInt(24), random.nextInt(60), 30);
            List<LocalDate> reached = new ArrayList<>();
            for (LocalDate day = at.toLocalDate(); reached.size() < 3; day = day.plusDays(1)) {
                if (isReached(calendar, day, at)) {
                    reached.add(day);
                }
            }
            var next = calendar.next(at, 3);
            assertThat(next.stream().map(DeliveryDay::day)).as("seed %d", seed).isEqualTo(reached);
            assertThat(next)
                    .as("seed %d", seed)
                    .allMatch(day -> day.reachedAt(at)
                            && calendar.doubt(day.day(), at).isEmpty()
                            && calendar.on(day.day()).orElseThrow().equals(day));
            LocalDateTime later = at.plusMinutes(random.nextInt(5_000));
            assertThat(calendar.next(later).day())
                    .as("seed %d", seed)
                    .isAfterOrEqualTo(next.getFirst().day());
        }
    }

    private static SupplierCalendar random(Random random) {
        var orderDays = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(3) == 0) {
                orderDays.add(day);
            }
        }
        var taken = new TreeMap<LocalDate, CalendarEntry>();
        LocalDate day = MONDAY;
        for (int i = random.nextInt(8); i > 0; i--) {
            day = day.plusDays(1 + random.nextInt(9));
            if (random.nextBoolean()) {
                LocalDate last = day.plusDays(random.nextInt(15));
                taken.put(day, closed(day, last));
                day = last;
            } else {
                taken.put(day, extra(day, day.minusDays(random.nextInt(6))));
            }
        }
        Integer cutOff = random.nextBoolean() ? null : random.nextInt(1_440);
        return new SupplierCalendar(orderDays, cutOff, random.nextInt(12), List.copyOf(taken.values()));
    }

    private static boolean isReached(SupplierCalendar calendar, LocalDate day, LocalDateTime at) {
        boolean reached = false;
        LocalDate orderDay = day.minusDays(calendar.leadDays());
        boolean isOpen = true;
        for (CalendarEntry entry : calendar.entries()) {
            LocalDate orderBy = entry.orderBy();
            if (orderBy == null) {
                isOpen &= day.isBefore(entry.first()) || day.isAfter(entry.last());
            } else if (entry.first().equals(day)) {
                reached |= !at.isAfter(end(orderBy, calendar.cutOffMinute()));
            }
        }
        return reached
                || isOpen
                        && calendar.orderDays().contains(orderDay.getDayOfWeek())
                        && !at.isAfter(end(orderDay, calendar.cutOffMinute()));
    }

    private static LocalDateTime end(LocalDate day, @Nullable Integer cutOffMinute) {
        return day.atStartOfDay()
                .plusMinutes(cutOffMinute == null ? 1_439 : cutOffMinute)
                .plusSeconds(59);
    }
}
