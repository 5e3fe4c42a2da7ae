package aisle.core.sale;

import aisle.core.journal.Line;
import aisle.core.json.JsonWriter;
import aisle.core.tax.TaxAmount;
import java.util.List;

/**
 * A basket with everything but its tenders.
 *
 * @param lines those of the basket in their order, each followed by its deposit
 * @param total minor units, before cash rounding
 */
public record PricedBasket(List<Line> lines, List<TaxAmount> taxes, long total) {
    /** What promotions saved, minor units. */
    public long saved() {
        long saved = 0;
        for (Line line : lines) {
            saved += line.gross() - line.net();
        }
        return saved;
    }

    /** The basket's JSON: {@code {"lines":[…],"taxes":[…],"total":…,"saved":…}}. */
    public void write(JsonWriter out) {
        out.open().name("lines").openArray();
        for (Line line : lines) {
            line.write(out);
        }
        out.closeArray().name("taxes").openArray();
        for (TaxAmount tax : taxes) {
            tax.write(out);
        }
        out.closeArray().member("total", total).member("saved", saved()).close();
    }
}
