package aisle.core.promotion;

import java.util.ArrayList;
import java.util.List;

/** What may become of a unit: it is given to an offer, by one of the moves of the offer's tally. */
record Way(Offer offer, int move) {
    /** The ways of a class, in the order of its offers. */
    static List<Way> of(UnitClass units) {
        List<Way> ways = new ArrayList<>();
        for (Offer offer : units.offers) {
            if (offer.tally.pairs) {
                ways.add(new Way(offer, offer.isReward(units) ? Tally.REWARD : 0));
            } else {
                for (int move = 0; move < offer.tally.moves(); move++) {
                    ways.add(new Way(offer, move));
                }
            }
        }
        return ways;
    }

    /** By place what a unit of the class saves; one entry where all stand alike. */
    long[] savings(UnitClass units) {
        long[] savings = new long[Math.max(1, offer.tally.size)];
        for (int nth = 0; nth < savings.length; nth++) {
            savings[nth] = offer.saving(offer.tally.place(move, nth), units);
        }
        return savings;
    }
}
