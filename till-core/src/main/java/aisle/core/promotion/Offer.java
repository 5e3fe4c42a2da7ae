package aisle.core.promotion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A promotion as a basket meets it: with the classes of units that may be given to it, dearest first. */
final class Offer {
    final Promotion promotion;

    /** The same when it is one of sets; null for one of units with a limit. */
    private final @Nullable SetPromotion set;

    final int rank;

    /** How its units are counted; known when its classes are. */
    Tally tally = Tally.upTo(1, 1);

    final List<UnitClass> classes = new ArrayList<>();

    /** Of its classes those whose units are only given for others. */
    private final List<UnitClass> rewards = new ArrayList<>();

    /**
     * Where its count stands in a state of {@link Combination}, its last class there, and how many of its units are
     * still to come.
     */
    int slot;

    int last;
    int left;
    int leftRewards;

    private final int uses;
    private int units;
    private int rewardUnits;
    private Offer group = this;

    Offer(Promotion promotion, int rank, int uses) {
        this.promotion = promotion;
        this.set = promotion instanceof SetPromotion of ? of : null;
        this.rank = rank;
        this.uses = uses;
    }

    void add(UnitClass each, boolean reward) {
        classes.add(each);
        if (reward) {
            rewards.add(each);
            rewardUnits += each.count;
        } else {
            units += each.count;
        }
    }

    boolean isReward(UnitClass each) {
        return tally.pairs && rewards.contains(each);
    }

    /** Counts units that are still to come, or no longer. */
    void come(UnitClass each, int count) {
        if (isReward(each)) {
            leftRewards += count;
        } else {
            left += count;
        }
    }

    /** Whether its savings are rounded for each product, and not all together. */
    boolean byProduct() {
        return set == null || set.sameProduct();
    }

    boolean savesByUnit() {
        return set == null || set.savesByUnit();
    }

    /** Millionths of a minor unit that one of the units adds at a place. */
    long saving(int place, UnitClass each) {
        return set != null ? set.saving(place, each.price) : each.alone((UnitPromotion) promotion);
    }

    /** Settles how its units are counted; answers whether anything could be worth giving to it. */
    boolean mayPay() {
        tally = promotion instanceof SetPromotion set ? set.tally(units, rewardUnits, uses) : Tally.upTo(units, uses);
        if (tally.pairs) {
            return units >= tally.least(0) && rewardUnits >= tally.least(Tally.REWARD);
        }
        if (tally.size > 0) {
            return units >= tally.size && mayPaySet();
        }
        boolean enough = false;
        for (int move = 0; move < tally.moves(); move++) {
            enough |= units >= tally.least(move);
        }
        return enough;
    }

    /** Whether a set saves no less, at the price that suits each place best, than its units would alone. */
    private boolean mayPaySet() {
        long most = 0;
        for (int place = 0; place < tally.size; place++) {
            long best = Long.MIN_VALUE;
            for (UnitClass each : classes) {
                best = Math.max(best, saving(place, each) - each.aloneSaving);
            }
            most += best;
        }
        return most >= 0;
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
     * Whether every set of this offer had better be a set of the other: it takes all these units, any number of them,
     * saves no less at any place, and either saves more or is the lower promotion. Leaving this offer out then loses
     * nothing.
     */
    private boolean yieldsTo(Offer other) {
        boolean alike = other != this && tally.size > 0 && other.tally.size == tally.size && other.tally.most == 0;
        if (!alike || !other.takesAll(classes)) {
            return false;
        }
        boolean more = other.rank < rank;
        for (int place = 0; place < tally.size; place++) {
            long least = Long.MAX_VALUE;
            for (UnitClass each : classes) {
                least = Math.min(least, other.saving(place, each) - saving(place, each));
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
