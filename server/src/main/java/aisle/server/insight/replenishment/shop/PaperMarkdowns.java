package aisle.server.insight.replenishment.shop;

import java.time.LocalDate;
import java.util.List;

/**
 * The markdown rule on paper, over days that are over. What was sold and thrown away is from the record; how much more
 * a lower price would have sold is an assumption.
 *
 * @param from the first day
 * @param to the last
 * @param elasticityPpm the assumption: by how many millionths demand rises for each millionth the price falls
 * @param near the lots that came near their end with something left
 * @param trials the markdowns that the rule would have advised, each beside leaving the price
 */
public record PaperMarkdowns(LocalDate from, LocalDate to, long elasticityPpm, List<NearLot> near, List<Trial> trials) {

    /** Keeps its own copies. */
    public PaperMarkdowns {
        near = List.copyOf(near);
        trials = List.copyOf(trials);
    }

    /**
     * A lot that came near its end.
     *
     * @param wasted what was thrown away of it from then on, minor units at cost
     */
    public record NearLot(long product, String lot, LocalDate expires, long wasted) {}

    /**
     * A markdown that was not made. Money is minor units.
     *
     * @param day from which it would have held, until the lot's last day
     * @param price a unit before it
     * @param marked a unit while it held
     * @param saved at cost, of what was thrown away, what would have been sold
     * @param more margin of what would have been sold beside; below zero where it costs more than it brings
     * @param givenAway on what was sold anyway
     * @param fromOthers margin that other products would have lost
     */
    public record Trial(
            long product,
            String lot,
            LocalDate day,
            LocalDate expires,
            long price,
            long marked,
            long saved,
            long more,
            long givenAway,
            long fromOthers) {}

    /**
     * What the rule comes to. Money is minor units.
     *
     * @param lots that came near their end
     * @param marked markdowns that would have been advised
     * @param wasted thrown away of the lots, at cost
     */
    public record Sums(int lots, int marked, long wasted, long saved, long more, long givenAway, long fromOthers) {

        /** Beside leaving every price. */
        public long gain() {
            return saved + more - givenAway - fromOthers;
        }
    }

    /** All of it together. */
    public Sums all() {
        return sums(near, trials);
    }

    /** What of it is one product's. */
    public Sums of(long product) {
        return sums(
                near.stream().filter(lot -> lot.product() == product).toList(),
                trials.stream().filter(trial -> trial.product() == product).toList());
    }

    private static Sums sums(List<NearLot> near, List<Trial> trials) {
        return new Sums(
                near.size(),
                trials.size(),
                near.stream().mapToLong(NearLot::wasted).sum(),
                trials.stream().mapToLong(Trial::saved).sum(),
                trials.stream().mapToLong(Trial::more).sum(),
                trials.stream().mapToLong(Trial::givenAway).sum(),
                trials.stream().mapToLong(Trial::fromOthers).sum());
    }
}
