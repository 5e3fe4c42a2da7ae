package aisle.server.insight.goods;

import java.time.LocalDate;

/**
 * What became of a store's goods on a business day.
 *
 * @param waste thrown away, minor units at cost
 * @param carried products the store carried: sold at least once in the 28 days that end with this one
 * @param empty those of them of which nothing was on hand when the day ended
 */
public record GoodsDay(LocalDate day, long waste, int carried, int empty) {

    private static final long MILLION = 1_000_000;

    /** How many of the carried products were there, parts per million rounded down; all of none. */
    public long availability() {
        return carried == 0 ? MILLION : MILLION * (carried - empty) / carried;
    }
}
