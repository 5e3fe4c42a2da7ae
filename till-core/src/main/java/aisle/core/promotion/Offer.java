package aisle.core.promotion;

import java.util.ArrayList;
import java.util.List;

/** A set promotion as a basket meets it: with the classes of units that may fill its sets, dearest first. */
final class Offer {
    final SetPromotion promotion;
    final int rank;
    final int size;
    final List<UnitClass> classes = new ArrayList<>();

    /** Units of all its classes. */
    int units;

    /**
     * Where its count of units in the open set stands in a state of {@link Combination}, its last class there, and how
     * many of its units are still to come.
     */
    int slot;

    int last;
    int left;
    private Offer group = this;

    Offer(SetPromotion promotion, int rank) {
        this.promotion = promotion;
        this.rank = rank;
        this.size = promotion.size();
    }

    void add(UnitClass units) {
        classes.add(units);
        this.units += units.count;
    }

    /**
     * Whether a set could be worth filling: there are units enough, and at the price that suits each place best they
     * save no less than they would alone.
     */
    boolean mayPay() {
        long most = 0;
        for (int place = 0; place < size; place++) {
            long best = Long.MIN_VALUE;
            for (UnitClass each : classes) {
                best = Math.max(best, promotion.saving(place, each.price) - each.aloneSaving);
            }
            most += best;
        }
        return units >= size && most >= 0;
    }

    /** Whether it is one of these and yields to another of them. */
    boolean yields(List<Offer> rivals) {
        boolean yields = false;
        for (Offer other : rivals) {
            yields |= yieldsTo(other);
        }
        return yields && rivals.contains(this);
    }

    /**
     * Whether every set of this offer had better be a set of the other: it takes all these units, saves no less at any
     * place, and either saves more or is the lower promotion. Leaving this offer out then loses nothing.
     */
    private boolean yieldsTo(Offer other) {
        if (other == this || other.size != size || !other.takesAll(classes)) {
            return false;
        }
        boolean more = other.rank < rank;
        for (int place = 0; place < size; place++) {
            long least = Long.MAX_VALUE;
            for (UnitClass each : classes) {
                least = Math.min(
                        least, other.promotion.saving(place, each.price) - promotion.saving(place, each.price));
            }
            if (least < 0) {
                return false;
            }
            more |= least > 0;
        }
        return more;
    }

    private boolean takesAll(List<UnitClass> some) {
        int at = 0;
        for (UnitClass each : some) {
            while (at < classes.size() && classes.get(at) != each) {
                at++;
            }
            if (at == classes.size()) {
                return false;
            }
        }
        return true;
    }

    /** One offer that stands for all that share units with this one, directly or through others. */
    Offer group() {
        Offer root = this;
        while (root.group != root) {
            root = root.group;
        }
        group = root;
        return root;
    }

    void join(Offer other) {
        other.group().group = group();
    }
}
