package aisle.core.promotion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Units that are alike, one product at one price, wherever in the basket they lie; or one weighed line. */
final class UnitClass {
    final Candidate first;
    final List<Integer> lines = new ArrayList<>();
    final List<Offer> offers = new ArrayList<>();
    final long price;
    int count;

    /** The best promotion a unit can have alone, its rank and its saving; rank 0 for none. */
    int aloneRank;

    long aloneSaving;

    @Nullable UnitPromotion alone;

    UnitClass(Candidate first) {
        this.first = first;
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

    /** Keeps the promotion when it saves more than the one so far; offered by rank, so ties stay with the lower. */
    void offerAlone(UnitPromotion promotion, int rank) {
        long quantity = first.whole() ? 1_000 : first.quantity();
        long saving = promotion.saving(first.unitPrice(), quantity, price);
        if (saving > aloneSaving) {
            aloneSaving = saving;
            aloneRank = rank;
            alone = promotion;
        }
    }
}
