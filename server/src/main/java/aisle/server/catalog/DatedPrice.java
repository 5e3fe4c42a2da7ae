package aisle.server.catalog;

import aisle.core.price.PriceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One dated price. The row in force on a day is the one with the latest {@code from} not after it and not ended.
 *
 * @param store the store it holds in, or null for the whole chain
 * @param from epoch day
 * @param to epoch day, exclusive; null while open
 * @param amount minor units per unit
 * @param member true when only members pay it
 */
record DatedPrice(
        @Nullable Long store,
        int from,
        @Nullable Integer to,
        long amount,
        @Nullable Boolean member) {

    private static final int OPEN = Integer.MAX_VALUE;

    boolean forMembers() {
        return Boolean.TRUE.equals(member);
    }

    int end() {
        return to == null ? OPEN : to;
    }

    PriceRow row() {
        return new PriceRow(from, end(), amount, forMembers());
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

    /** Cuts time at every row's ends; in each piece the store's row in force stands before the chain's. */
    private static List<DatedPrice> merge(List<DatedPrice> own, List<DatedPrice> chain) {
        if (own.isEmpty()) {
            return chain;
        }
        var cuts = new TreeSet<Integer>();
        for (var rows : List.of(own, chain)) {
            for (var row : rows) {
                cuts.add(row.from);
                cuts.add(row.end());
            }
        }
        var merged = new ArrayList<DatedPrice>();
        for (int start : cuts) {
            if (start == OPEN) {
                break;
            }
            int end = cuts.higher(start);
            var row = inForce(own, start);
            if (row == null) {
                row = inForce(chain, start);
            }
            if (row == null) {
                continue;
            }
            append(merged, new DatedPrice(null, start, end == OPEN ? null : end, row.amount, row.member));
        }
        return merged;
    }

    private static void append(List<DatedPrice> rows, DatedPrice next) {
        if (!rows.isEmpty()) {
            var last = rows.getLast();
            if (last.end() == next.from && last.amount == next.amount) {
                rows.removeLast();
                rows.add(new DatedPrice(null, last.from, next.to, next.amount, next.member));
                return;
            }
        }
        rows.add(next);
    }

    private static @Nullable DatedPrice inForce(List<DatedPrice> rows, int day) {
        DatedPrice found = null;
        for (var row : rows) {
            if (row.from <= day && day < row.end() && (found == null || row.from >= found.from)) {
                found = row;
            }
        }
        return found;
    }
}
