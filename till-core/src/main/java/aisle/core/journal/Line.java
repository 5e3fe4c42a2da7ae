package aisle.core.journal;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;
import aisle.core.price.Unit;
import aisle.core.promotion.Discount;
import java.util.List;

/**
 * One line of a receipt. Amounts are minor units; in a refund {@code quantity}, {@code gross}, {@code discounts},
 * {@code net} and {@code taxAmount} are negative.
 *
 * @param line from 1
 * @param code as scanned or keyed, empty for a deposit without a code
 * @param quantity thousandths, net of tare
 * @param tare thousandths taken off, 0 for none
 * @param unitPrice minor units per unit
 * @param embeddedPrice the price the code carried, 0 for none
 * @param linkedTo the line a deposit belongs to, 0 for none
 * @param refundLine the sale's line, in a refund; 0 otherwise
 * @param gross before promotions
 * @param net {@code gross} less {@code discounts}
 * @param tax id of the tax
 * @param taxAmount inside or on top of {@code net}
 */
public record Line(
        long line,
        long product,
        String code,
        String name,
        long department,
        Unit unit,
        long quantity,
        long tare,
        long unitPrice,
        long embeddedPrice,
        long linkedTo,
        long refundLine,
        long gross,
        List<Discount> discounts,
        long net,
        long tax,
        long taxAmount) {

    /** The same line with another tax. */
    public Line taxed(long amount) {
        return new Line(
                line,
                product,
                code,
                name,
                department,
                unit,
                quantity,
                tare,
                unitPrice,
                embeddedPrice,
                linkedTo,
                refundLine,
                gross,
                discounts,
                net,
                tax,
                amount);
    }

    /** The same line coming back: every amount that goes over the counter negated. */
    public Line back() {
        List<Discount> back = discounts.stream().map(Discount::back).toList();
        return new Line(
                line,
                product,
                code,
                name,
                department,
                unit,
                -quantity,
                tare,
                unitPrice,
                embeddedPrice,
                linkedTo,
                refundLine,
                -gross,
                back,
                -net,
                tax,
                -taxAmount);
    }

    /** Characters of a scanned or keyed code. */
    public static final int CODE_MAX = 200;

    private static final int DISCOUNTS_MAX = 1_000;

    static Line read(Fields fields) {
        return new Line(
                fields.number("line", 1, Limits.LINES_MAX),
                fields.number("product", 1, Limits.ID_MAX),
                fields.text("code", 0, CODE_MAX),
                fields.text("name", 1, Limits.NAME_MAX),
                fields.number("department", 1, Limits.ID_MAX),
                fields.choice("unit", Unit.values()),
                fields.number("quantity", -Limits.QUANTITY_MAX, Limits.QUANTITY_MAX),
                fields.optionalNumber("tare", 1, Limits.QUANTITY_MAX),
                fields.number("unitPrice", 0, Limits.PRICE_MAX),
                fields.optionalNumber("embeddedPrice", 1, Limits.PRICE_MAX),
                fields.optionalNumber("linkedTo", 1, Limits.LINES_MAX),
                fields.optionalNumber("refundLine", 1, Limits.LINES_MAX),
                money(fields, "gross"),
                fields.objects("discounts", DISCOUNTS_MAX, Discount::read),
                money(fields, "net"),
                fields.number("tax", 1, Limits.ID_MAX),
                money(fields, "taxAmount"));
    }

    /** Appends the line's JSON. */
    public void write(JsonWriter out) {
        out.open()
                .member("line", line)
                .member("product", product)
                .member("code", code)
                .member("name", name)
                .member("department", department)
                .member("unit", unit.name())
                .member("quantity", quantity)
                .optional("tare", tare)
                .member("unitPrice", unitPrice)
                .optional("embeddedPrice", embeddedPrice)
                .optional("linkedTo", linkedTo)
                .optional("refundLine", refundLine)
                .member("gross", gross)
                .name("discounts")
                .openArray();
        for (Discount discount : discounts) {
            discount.write(out);
        }
        out.closeArray()
                .member("net", net)
                .member("tax", tax)
                .member("taxAmount", taxAmount)
                .close();
    }

    private static long money(Fields fields, String member) {
        return fields.number(member, -Limits.MONEY_MAX, Limits.MONEY_MAX);
    }
}
