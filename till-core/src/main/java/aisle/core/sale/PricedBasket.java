package aisle.core.sale;

import aisle.core.journal.Line;
import aisle.core.json.JsonWriter;
import aisle.core.tax.TaxAmount;
import aisle.core.tax.TaxRounding;
import aisle.core.tax.Taxes;
import aisle.core.tender.TenderKind;
import java.util.List;

/**
 * A basket with everything but its tenders.
 *
 * @param lines those of the basket in their order, each followed by its deposit
 * @param total minor units, before cash rounding
 * @param eligible the limited tenders that each line may be paid with, deposits as their goods
 * @param rates what its taxes are reckoned with
 */
public record PricedBasket(
        List<Line> lines, List<TaxAmount> taxes, long total, List<List<TenderKind>> eligible, Taxes rates) {
    /** A sum without its lines, that no limited tender may pay. */
    public static PricedBasket of(long total) {
        return new PricedBasket(List.of(), List.of(), total, List.of(), new Taxes(List.of(), TaxRounding.RECEIPT));
    }

    /** What the same goods come back for: every amount negated. */
    PricedBasket back() {
        return new PricedBasket(
                lines.stream().map(Line::back).toList(),
                taxes.stream().map(TaxAmount::back).toList(),
                -total,
                eligible,
                rates);
    }

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
