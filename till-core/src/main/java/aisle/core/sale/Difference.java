package aisle.core.sale;

import aisle.core.journal.Line;
import aisle.core.journal.Receipt;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a receipt and the rules disagree.
 *
 * @param field such as {@code lines[2].net}
 * @param sold what the receipt says
 * @param priced what the rules say
 */
public record Difference(String field, String sold, String priced) {
    static List<Difference> between(Receipt receipt, PricedBasket priced) {
        List<Difference> found = new ArrayList<>();
        note(found, "lines", receipt.lines().size(), priced.lines().size());
        for (int i = 0; i < Math.min(receipt.lines().size(), priced.lines().size()); i++) {
            lines(
                    found,
                    "lines[" + i + "].",
                    receipt.lines().get(i),
                    priced.lines().get(i));
        }
        note(found, "taxes", receipt.taxes(), priced.taxes());
        note(found, "total", receipt.total(), priced.total());
        return found;
    }

    private static void lines(List<Difference> found, String at, Line sold, Line priced) {
        if (sold.equals(priced)) {
            return;
        }
        int before = found.size();
        note(found, at + "product", sold.product(), priced.product());
        note(found, at + "quantity", sold.quantity(), priced.quantity());
        note(found, at + "unitPrice", sold.unitPrice(), priced.unitPrice());
        note(found, at + "gross", sold.gross(), priced.gross());
        note(found, at + "discounts", sold.discounts(), priced.discounts());
        note(found, at + "net", sold.net(), priced.net());
        note(found, at + "tax", sold.tax(), priced.tax());
        note(found, at + "taxAmount", sold.taxAmount(), priced.taxAmount());
        if (found.size() == before) {
            note(found, at + "line", sold, priced);
        }
    }

    private static void note(List<Difference> found, String field, Object sold, Object priced) {
        if (!sold.equals(priced)) {
            found.add(new Difference(field, sold.toString(), priced.toString()));
        }
    }
}
