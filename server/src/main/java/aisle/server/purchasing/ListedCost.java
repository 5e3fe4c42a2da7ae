package aisle.server.purchasing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a supplier's cost list: what a pack costs on some delivery days, or what is taken off that.
 *
 * @param id its id
 * @param product product id
 * @param kind what it says
 * @param fromPacks for orders of so many packs of the product on, at least 1
 * @param first the first delivery day it holds for
 * @param last the last; null for no end
 * @param value minor units a pack, or parts per million off
 */
public record ListedCost(
        long id,
        long product,
        Kind kind,
        int fromPacks,
        LocalDate first,
        @Nullable LocalDate last,
        long value) {

    /** What a line says. */
    public enum Kind {
        /** A pack costs so much, instead of what stands with the pack. */
        COST,
        /** So many minor units are taken off a pack. */
        AMOUNT_OFF,
        /** So many parts per million are taken off a pack, rounded half up. */
        PERCENT_OFF
    }

    boolean holdsFor(long packs) {
        return packs >= fromPacks;
    }

    /** Minor units taken off a pack that costs so much, never more than it costs. */
    long off(long listed) {
        return switch (kind) {
            case COST -> 0;
            case AMOUNT_OFF -> Math.min(listed, value);
            case PERCENT_OFF -> Pack.cost(listed, MILLION, value);
        };
    }

    private static final long MILLION = 1_000_000;
}
