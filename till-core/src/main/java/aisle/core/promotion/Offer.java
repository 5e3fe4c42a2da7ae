package aisle.core.promotion;

import java.util.ArrayList;
import java.util.List;

/** A set promotion as a basket meets it: with the classes of units that may fill its sets. */
final class Offer {
    final SetPromotion promotion;
    final int rank;
    final int size;
    final List<UnitClass> classes = new ArrayList<>();

    /** Units of all its classes. */
    int units;

    /** Where its count of units in the open set stands in a state of {@link Combination}, and its last class there. */
    int slot;

    int last;
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
