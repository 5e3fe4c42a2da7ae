package aisle.core.sale;

import aisle.core.promotion.GoodsIndex;
import aisle.core.restriction.Restriction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The products that a page of an older form of the rules is told are blocked. */
public final class Withheld {
    private final Set<Long> called = new HashSet<>();
    private final GoodsIndex restricted = new GoodsIndex();

    /** What is called back, or restricted, and cannot be said to the page. */
    public Withheld(List<Recall> recalls, List<Restriction> restrictions) {
        recalls.forEach(recall -> called.add(recall.product()));
        for (int i = 0; i < restrictions.size(); i++) {
            restricted.add(restrictions.get(i).goods(), i);
        }
    }

    /** Whether a product of a department is among them. */
    public boolean has(long product, long department) {
        return called.contains(product) || restricted.of(product, department).length > 0;
    }
}
