package aisle.core.sale;

import aisle.core.journal.Line;
import aisle.core.json.Fields;
import aisle.core.money.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What was put into a basket.
 *
 * @param product id
 * @param code as scanned or keyed
 * @param quantity thousandths, net of tare; 0 when it is to follow from {@code embeddedPrice}
 * @param tare thousandths that were taken off, 0 for none
 * @param embeddedPrice the price the code carried, minor units, 0 for none
 * @param off what staff took off, null for nothing
 */
public record BasketLine(
        long product,
        String code,
        long quantity,
        long tare,
        long embeddedPrice,
        @Nullable Off off) {

    /** A line of which staff took nothing off. */
    public BasketLine(long product, String code, long quantity, long tare, long embeddedPrice) {
        this(product, code, quantity, tare, embeddedPrice, null);
    }

    static BasketLine read(Fields fields) {
        return new BasketLine(
                fields.number("product", 1, Limits.ID_MAX),
                fields.text("code", 0, Line.CODE_MAX),
                fields.optionalNumber("quantity", 1, Limits.QUANTITY_MAX),
                fields.optionalNumber("tare", 1, Limits.QUANTITY_MAX),
                fields.optionalNumber("embeddedPrice", 1, Limits.PRICE_MAX),
                fields.optionalObject("off", Off::read));
    }
}
