package aisle.core.sale;

import aisle.core.code.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The recalls in force, by product. */
final class Recalls {
    private final Map<Long, List<Recall>> byProduct = new HashMap<>();

    Recalls(List<Recall> recalls) {
        for (Recall recall : recalls) {
            byProduct
                    .computeIfAbsent(recall.product(), product -> new ArrayList<>())
                    .add(recall);
        }
    }

    /** The recall that forbids a product with this code; null when it may be sold. */
    @Nullable Recall of(long product, String code) {
        List<Recall> own = byProduct.get(product);
        if (own == null) {
            return null;
        }
        String lot = Label.lot(code);
        for (Recall recall : own) {
            if (recall.means(lot)) {
                return recall;
            }
        }
        return null;
    }
}
