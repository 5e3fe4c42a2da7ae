package aisle.server.inventory.counts;

import aisle.server.inventory.CountedStock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the looks at one product come to ({@code docs/decisions/0054-counts-while-it-sells.md}). Customers take from the
 * shelf: a look at it is measured against what the movements say of that very instant, so two people agree when one
 * counts after the other has watched a sale. Any other place is a plain figure, and places add up.
 */
final class Tally {

    /** The place that customers take from. */
    static final String SHELF = "SHELF";

    /**
     * Minor units. To walk back, find and count again takes a few minutes of somebody's time, which is about as much.
     */
    static final long WORTH_MAX = 500;

    /** A difference of more than one piece in twenty is looked at again however little it is worth. */
    static final long SHARE = 20;

    /** One piece or kilogram: with few on the shelf a single one is more than any share. */
    private static final long ONE = 1_000;

    /** Two scales, or two heaps of the same goods, differ by up to a fiftieth. */
    private static final long WEIGHING_SHARE = 50;

    /**
     * One person's word on one place.
     *
     * @param quantity thousandths
     * @param at the instant of the look
     * @param stood what the movements say of that instant, thousandths
     */
    record Look(String place, long staff, long quantity, Instant at, long stood) {

        boolean atShelf() {
            return place.equals(SHELF);
        }

        /** The figure to compare: at the shelf only the difference stays the same while the shop sells. */
        private long measured() {
            return atShelf() ? quantity - stood : quantity;
        }

        private boolean agrees(Look other, boolean weighed) {
            long slack = weighed ? Math.max(quantity, other.quantity) / WEIGHING_SHARE : 0;
            return staff != other.staff && Math.abs(measured() - other.measured()) <= slack;
        }
    }

    /** How sure a figure is. */
    enum Certainty {
        /** The difference is small enough to be accepted by itself. */
        WITHIN,
        /** A large difference, but two people found it independently. */
        CONFIRMED,
        /** A large difference that one person found: somebody else has to look, or somebody accepts it. */
        LARGE,
        /** People say different things of one place: a third has to look. */
        DISAGREED
    }

    /**
     * The outcome for a product.
     *
     * @param quantity what was there at the instant, thousandths; of no meaning while people disagree
     * @param at the instant it speaks of
     * @param stood what the movements say of that instant
     * @param held the looks that hold, one each place
     */
    record Outcome(Certainty certainty, long quantity, Instant at, long stood, List<Look> held) {

        long difference() {
            return quantity - stood;
        }
    }

    private final boolean weighed;
    private final long unitCost;

    /**
     * Begins a product's tally.
     *
     * @param weighed whether it is weighed rather than counted
     * @param unitCost minor units per unit
     */
    Tally(boolean weighed, long unitCost) {
        this.weighed = weighed;
        this.unitCost = unitCost;
    }

    /**
     * What the looks come to.
     *
     * @param looks the latest of each person at each place; at least one
     */
    Outcome of(List<Look> looks) {
        Map<String, List<Look>> places = looks.stream()
                .collect(Collectors.groupingBy(
                        look -> look.place().toLowerCase(Locale.ROOT), TreeMap::new, Collectors.toList()));
        List<Look> held = new ArrayList<>();
        boolean disagreed = false;
        boolean confirmed = true;
        for (List<Look> place : places.values()) {
            Look agreed = agreed(place);
            disagreed |= agreed == null && place.size() > 1;
            confirmed &= agreed != null;
            held.add(agreed == null ? latest(place) : agreed);
        }
        Look speaking = latest(
                held.stream().anyMatch(Look::atShelf)
                        ? held.stream().filter(Look::atShelf).toList()
                        : held);
        long quantity = held.stream().mapToLong(Look::quantity).sum();
        boolean within = isWithin(quantity - speaking.stood(), speaking.stood());
        Certainty certainty = disagreed
                ? Certainty.DISAGREED
                : within ? Certainty.WITHIN : confirmed ? Certainty.CONFIRMED : Certainty.LARGE;
        return new Outcome(certainty, quantity, speaking.at(), speaking.stood(), List.copyOf(held));
    }

    /** The latest look that another person's bears out. */
    private @Nullable Look agreed(List<Look> place) {
        return place.stream()
                .filter(look -> place.stream().anyMatch(other -> look.agrees(other, weighed)))
                .max(Comparator.comparing(Look::at))
                .orElse(null);
    }

    private static Look latest(List<Look> looks) {
        return looks.stream().max(Comparator.comparing(Look::at)).orElseThrow();
    }

    private boolean isWithin(long difference, long stood) {
        long off = Math.abs(difference);
        boolean few = off <= ONE || Math.multiplyExact(off, SHARE) <= Math.abs(stood);
        return few && CountedStock.worth(off, unitCost) <= WORTH_MAX;
    }
}
