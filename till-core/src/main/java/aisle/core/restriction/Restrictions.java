package aisle.core.restriction;

import aisle.core.Refusal;
import aisle.core.price.Product;
import aisle.core.promotion.GoodsIndex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The restrictions in force, by the goods they are of. Built once, used by any number of threads. */
public final class Restrictions {
    private final List<Restriction> all;
    private final GoodsIndex index = new GoodsIndex();

    public Restrictions(List<Restriction> restrictions) {
        this.all = restrictions;
        for (int i = 0; i < all.size(); i++) {
            index.add(all.get(i).goods(), i);
        }
    }

    /** The restrictions of a product. */
    public List<Restriction> of(Product product) {
        List<Restriction> own = new ArrayList<>();
        for (int rank : index.of(product.id(), product.department())) {
            own.add(all.get(rank));
        }
        return own;
    }

    /** Why a product may not be sold in these circumstances; null when it may. */
    public @Nullable Refusal refusal(Product product, Circumstances so) {
        for (Restriction each : of(product)) {
            String wanted = wanted(each, so);
            if (wanted != null) {
                return Refusal.of("product", product.id(), wanted + ": " + each.name());
            }
        }
        return null;
    }

    private static @Nullable String wanted(Restriction restriction, Circumstances so) {
        if (!restriction.open(so.minute())) {
            return "goods that may be sold at this hour";
        }
        if (so.cashierAge() < restriction.cashierAge()) {
            return "a cashier who has reached " + restriction.cashierAge();
        }
        return so.bought(restriction.age()) ? null : "a buyer found to have reached " + restriction.age();
    }
}
