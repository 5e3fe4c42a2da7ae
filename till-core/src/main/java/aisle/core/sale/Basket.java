package aisle.core.sale;

import aisle.core.json.Fields;
import aisle.core.money.Limits;
import aisle.core.price.Product;
import java.util.List;

/**
 * A basket to be priced.
 *
 * @param day the store's business day, an epoch day
 * @param member whether member prices and promotions hold
 * @param products every product of the lines, and of their deposits
 */
public record Basket(long day, boolean member, List<Product> products, List<BasketLine> lines) {
    private static final int PRODUCTS_MAX = 2 * Limits.LINES_MAX;

    /** Reads a basket from its JSON. */
    public static Basket parse(byte[] json) {
        return Fields.read(json, Basket::read);
    }

    /** Reads a basket from the members of an object. */
    public static Basket read(Fields fields) {
        return new Basket(
                fields.number("day", 0, Limits.DAY_MAX),
                fields.optionalTrue("member"),
                fields.objects("products", PRODUCTS_MAX, Product::read),
                fields.objects("lines", Limits.LINES_MAX, BasketLine::read));
    }
}
