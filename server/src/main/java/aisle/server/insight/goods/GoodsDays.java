package aisle.server.insight.goods;

import aisle.server.insight.facts.Facts;
import aisle.server.insight.goods.GoodsTables.Basis;
import aisle.server.inventory.EmptyShelves;
import aisle.server.inventory.MovementDays;
import aisle.server.inventory.WastedDays;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * Keeps what became of each store's goods by day. On hand is carried from day to day, so a day that grows late makes
 * all days after it stale as well; they are worked out together.
 */
@Service
public class GoodsDays {

    /** A product that was not sold for so long is not carried any more. */
    static final int CARRIED_DAYS = 28;

    private final Facts facts;
    private final EmptyShelves shelves;
    private final WastedDays wasted;
    private final MovementDays movements;
    private final GoodsTables tables;
    private final Stores stores;
    private final Clock clock = Clock.systemUTC();

    GoodsDays(
            Facts facts,
            EmptyShelves shelves,
            WastedDays wasted,
            MovementDays movements,
            GoodsTables tables,
            Stores stores) {
        this.facts = facts;
        this.shelves = shelves;
        this.wasted = wasted;
        this.movements = movements;
        this.tables = tables;
        this.stores = stores;
    }

    /**
     * A store's days that are over, oldest first.
     *
     * @param from the first business day
     * @param to the last
     */
    public List<GoodsDay> of(long store, LocalDate from, LocalDate to) {
        return tables.of(store, from, to);
    }

    /**
     * Brings all stores' days that are over up to the facts and the movements.
     *
     * @return how many days were written
     */
    int catchUp() {
        return stores.all().stream().mapToInt(this::catchUp).sum();
    }

    private int catchUp(Store store) {
        LocalDate yesterday = store.dayOf(clock.instant()).minusDays(1);
        var facts = this.facts.writtenAt(store.id(), yesterday);
        var moved = movements.besideSales(store.id(), yesterday);
        // read before the day is worked out: what comes meanwhile makes it stale again
        Function<LocalDate, Basis> now = day -> new Basis(facts.get(day), moved.getOrDefault(day, 0L));
        return facts.keySet().stream()
                .min(LocalDate::compareTo)
                .flatMap(begin -> stale(begin, yesterday, now, tables.bases(store.id(), yesterday)))
                .map(first -> write(store.id(), first, yesterday, now))
                .orElse(0);
    }

    /** The oldest day that was worked out from something else than what is there now, or that nothing stands of. */
    private static Optional<LocalDate> stale(
            LocalDate begin, LocalDate last, Function<LocalDate, Basis> now, Map<LocalDate, Basis> written) {
        return begin.datesUntil(last.plusDays(1))
                .filter(day -> !now.apply(day).equals(written.get(day)))
                .findFirst();
    }

    private int write(long store, LocalDate first, LocalDate last, Function<LocalDate, Basis> basis) {
        int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        Map<Long, BitSet> carried = carried(store, first, days);
        Map<Long, BitSet> empty = shelves.days(store, carried.keySet(), first, days);
        Map<LocalDate, Long> waste = wasted.cost(store, first, last);
        int[] there = new int[days];
        int[] missing = new int[days];
        carried.forEach((product, on) -> {
            BitSet out = empty.getOrDefault(product, new BitSet());
            on.stream().forEach(day -> {
                there[day]++;
                missing[day] += out.get(day) ? 1 : 0;
            });
        });
        List<GoodsDay> written = new ArrayList<>(days);
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            written.add(new GoodsDay(date, waste.getOrDefault(date, 0L), there[day], missing[day]));
        }
        tables.write(store, written, basis);
        return days;
    }

    /** By product the places of the days on which it was carried, counted from the first. */
    private Map<Long, BitSet> carried(long store, LocalDate first, int days) {
        LocalDate since = first.minusDays(CARRIED_DAYS - 1L);
        LocalDate last = first.plusDays(days - 1L);
        Map<Long, BitSet> carried = new HashMap<>();
        for (Facts.SoldOn sold : facts.soldOn(store, since, last)) {
            int place = (int) ChronoUnit.DAYS.between(first, sold.day());
            carried.computeIfAbsent(sold.product(), product -> new BitSet(days))
                    .set(Math.max(0, place), Math.min(days, place + CARRIED_DAYS));
        }
        return carried;
    }
}
