package aisle.core.promotion;

import java.util.ArrayList;
import java.util.List;

/** Units that are alike, one product at one price, wherever in the basket they lie; or one weighed line. */
final class UnitClass {
    final Candidate first;

    /** Ranks of the promotions of the product, and of those that give it for others. */
    final int[] ranks;

    final int[] rewarding;
    final List<Integer> lines = new ArrayList<>();
    final List<Offer> offers = new ArrayList<>();

    /** What may become of one of the units, by the offers that are left. */
    List<Way> ways = List.of();

    final long price;
    int count;

    /** Units beyond what is combined one by one that no offer had for its bulk; they wait for the next priority. */
    private int aside;

    /** The best promotion a unit can have alone, its rank and its saving; rank 0 for none. */
    int aloneRank;

    long aloneSaving;

    UnitClass(Candidate first, int[] ranks, int[] rewarding) {
        this.first = first;
        this.ranks = ranks;
        this.rewarding = rewarding;
        this.price = first.price();
    }

    boolean takes(Candidate other) {
        return first.whole()
                && other.whole()
                && first.price() == other.price()
                && first.product().id() == other.product().id();
    }

    void add(int line, Candidate candidate) {
        lines.add(line);
        count += candidate.units();
    }

    /** Forgets what promotions of another priority offered. */
    void begin() {
        offers.clear();
        ways = List.of();
        aloneRank = 0;
        aloneSaving = 0;
        count += aside;
        aside = 0;
    }

    void setAside(int some) {
        count -= some;
        aside += some;
    }

    /** Keeps the promotion when it saves more than the one so far; offered by rank, so ties stay with the lower. */
    void offerAlone(UnitPromotion promotion, int rank) {
        long saving = alone(promotion);
        if (saving > aloneSaving) {
            aloneSaving = saving;
            aloneRank = rank;
        }
    }

    /** Millionths of a minor unit that a promotion takes off one unit. */
    long alone(UnitPromotion promotion) {
        return promotion.saving(first.unitPrice(), first.whole() ? 1_000 : first.quantity(), price);
    }
}
