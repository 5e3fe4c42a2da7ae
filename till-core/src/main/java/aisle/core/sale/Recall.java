package aisle.core.sale;

import aisle.core.code.Label;
import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Goods that are called back and must not be sold.
 *
 * @param lot the only lot that is meant, as labels say it (AI 10); empty for every piece of the product
 * @param reason as it is shown at the till
 */
public record Recall(long id, long product, String lot, String reason) {
    private static final int REASON_MAX = 200;

    static Recall read(Fields fields) {
        String lot = fields.optionalText("lot", Label.LOT_MAX);
        if (!Label.isLot(lot)) {
            throw fields.refused("lot", lot, "1 to " + Label.LOT_MAX + " of GS1's 82 characters");
        }
        return new Recall(
                fields.number("id", 1, Limits.ID_MAX),
                fields.number("product", 1, Limits.ID_MAX),
                lot,
                fields.text("reason", 1, REASON_MAX));
    }

    void write(JsonWriter out) {
        out.open().member("id", id).member("product", product);
        if (!lot.isEmpty()) {
            out.member("lot", lot);
        }
        out.member("reason", reason).close();
    }

    /** Whether it means a piece of its product whose label says this lot, or null. */
    boolean means(@Nullable String said) {
        return lot.isEmpty() || lot.equals(said);
    }
}
