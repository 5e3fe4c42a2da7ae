package aisle.server.insight.replenishment.shop;

import aisle.server.insight.facts.Facts;
import aisle.server.insight.facts.GoodsSold;
import aisle.server.inventory.EmptyShelves;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What was asked for on days that are over, as far as the record tells. */
@Component
class PastDemand {

    /** Days that are looked back on. */
    static final int BEFORE = 28;

    private final GoodsSold goods;
    private final EmptyShelves shelves;

    PastDemand(GoodsSold goods, EmptyShelves shelves) {
        this.goods = goods;
        this.shelves = shelves;
    }

    /**
     * What was sold of some products; a day that ended with an empty shelf counts for at least the mean of the four
     * weeks before it.
     *
     * @param store the store
     * @param products product ids, at least one
     * @param from the first day
     * @param days how many
     * @return thousandths by product and day; a product that sold nothing is missing
     */
    Map<Long, long[]> of(long store, Collection<Long> products, LocalDate from, int days) {
        Map<Long, long[]> demand = new HashMap<>();
        for (Facts.Sold sold : goods.of(store, from, from.plusDays(days - 1L), products)) {
            int day = (int) ChronoUnit.DAYS.between(from, sold.day());
            demand.computeIfAbsent(sold.product(), first -> new long[days])[day] = Math.max(0, sold.quantity());
        }
        Map<Long, BitSet> empty = shelves.days(store, demand.keySet(), from, days);
        empty.forEach((product, out) -> out.stream().filter(day -> day > 0).forEach(day -> {
            long[] of = Objects.requireNonNull(demand.get(product));
            double mean =
                    Arrays.stream(of, Math.max(0, day - BEFORE), day).average().orElse(0);
            of[day] = Math.max(of[day], Math.round(mean));
        }));
        return demand;
    }
}
