package aisle.server.catalog;

import aisle.core.price.PriceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One dated price. The row in force at a moment is the one that began last before it and has not ended.
 *
 * @param store the store it holds in, or null for the whole chain
 * @param from epoch day
 * @param minute of that day from which it holds, in each store's own time; null for the whole day
 * @param to epoch day, exclusive; null while open
 * @param amount minor units per unit
 * @param member true when only members pay it
 */
record DatedPrice(
        @Nullable Long store,
        int from,
        @Nullable Integer minute,
        @Nullable Integer to,
        long amount,
        @Nullable Boolean member) {

    private static final int OPEN = Integer.MAX_VALUE;
    private static final long DAY = PriceRow.LAST_MINUTE + 1;
    private static final long NEVER = OPEN * DAY;

    boolean forMembers() {
        return Boolean.TRUE.equals(member);
    }

    int begin() {
        return minute == null ? 0 : minute;
    }

    int end() {
        return to == null ? OPEN : to;
    }

    PriceRow row() {
        return new PriceRow(from, begin(), end(), amount, forMembers());
    }

    /** The same prices for a page that knows days only: it takes one of a later minute from the next day on. */
    static List<DatedPrice> byDays(List<DatedPrice> rows) {
        var days = new ArrayList<DatedPrice>(rows.size());
        for (var row : rows) {
            if (row.minute == null) {
                days.add(row);
            } else if (row.from + 1 < row.end()) {
                days.add(new DatedPrice(row.store, row.from + 1, null, row.to, row.amount, row.member));
            }
        }
        return days;
    }

    /** The rows that say for one store what these say for the chain and all its stores. */
    static List<DatedPrice> forStore(List<DatedPrice> rows, long store) {
        var own = rows.stream()
                .filter(row -> row.store != null && row.store == store)
                .toList();
        var chain = rows.stream().filter(row -> row.store == null).toList();
        if (own.isEmpty()) {
            return chain;
        }
        var merged = new ArrayList<DatedPrice>();
        for (boolean member : new boolean[] {false, true}) {
            merged.addAll(merge(only(own, member), only(chain, member)));
        }
        return merged;
    }

    private static List<DatedPrice> only(List<DatedPrice> rows, boolean member) {
        return rows.stream().filter(row -> row.forMembers() == member).toList();
    }

    /**
     * Cuts time at every row's ends; in each piece the store's row in force stands before the chain's. A piece that
     * ends within a day ends because the next begins, so that its end is told as the day after.
     */
    private static List<DatedPrice> merge(List<DatedPrice> own, List<DatedPrice> chain) {
        if (own.isEmpty()) {
            return chain;
        }
        var cuts = new TreeSet<Long>();
        for (var rows : List.of(own, chain)) {
            for (var row : rows) {
                cuts.add(row.since());
                cuts.add(row.end() * DAY);
            }
        }
        var merged = new ArrayList<DatedPrice>();
        for (long start : cuts) {
            Long end = cuts.higher(start);
            if (end == null) {
                break;
            }
            var row = inForce(own, start);
            if (row == null) {
                row = inForce(chain, start);
            }
            if (row == null) {
                continue;
            }
            append(merged, piece(row, start, end));
        }
        return merged;
    }

    private long since() {
        return from * DAY + begin();
    }

    private static DatedPrice piece(DatedPrice row, long start, long end) {
        int minute = (int) (start % DAY);
        return new DatedPrice(
                null,
                (int) (start / DAY),
                minute == 0 ? null : minute,
                end == NEVER ? null : (int) Math.ceilDiv(end, DAY),
                row.amount,
                row.member);
    }

    private static void append(List<DatedPrice> rows, DatedPrice next) {
        if (!rows.isEmpty()) {
            var last = rows.getLast();
            boolean goesOn = last.end() == next.from && next.minute == null
                    || last.end() == next.from + 1 && next.minute != null;
            if (goesOn && last.amount == next.amount) {
                rows.removeLast();
                rows.add(new DatedPrice(null, last.from, last.minute, next.to, next.amount, next.member));
                return;
            }
        }
        rows.add(next);
    }

    private static @Nullable DatedPrice inForce(List<DatedPrice> rows, long moment) {
        DatedPrice found = null;
        for (var row : rows) {
            if (row.since() <= moment && moment < row.end() * DAY && (found == null || row.since() >= found.since())) {
                found = row;
            }
        }
        return found;
    }
}
