package aisle.core.sale;

import aisle.core.journal.Exemption;
import aisle.core.journal.Receipt;
import aisle.core.json.Fields;
import aisle.core.money.Limits;
import aisle.core.price.Product;
import aisle.core.promotion.Visit;
import aisle.core.restriction.Circumstances;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A basket to be priced.
 *
 * @param day the store's business day, an epoch day
 * @param member whether member prices and promotions hold
 * @param coupons codes of the coupons that were given, each as often as it was
 * @param circumstances what restrictions look at
 * @param exemption why no tax on top is due, null where it is
 * @param products every product of the lines, and of their deposits
 */
public record Basket(
        long day,
        boolean member,
        List<String> coupons,
        Circumstances circumstances,
        @Nullable Exemption exemption,
        List<Product> products,
        List<BasketLine> lines) {
    private static final int PRODUCTS_MAX = 2 * Limits.LINES_MAX;

    /** A basket of goods without restrictions, taxed. */
    public Basket(long day, boolean member, List<String> coupons, List<Product> products, List<BasketLine> lines) {
        this(day, member, coupons, Circumstances.UNKNOWN, null, products, lines);
    }

    /** Reads a basket from its JSON. */
    public static Basket parse(byte[] json) {
        return Fields.read(json, Basket::read);
    }

    /** Reads a basket from the members of an object. */
    public static Basket read(Fields fields) {
        return read(fields, fields.objects("lines", Limits.LINES_MAX, BasketLine::read), products(fields));
    }

    /**
     * Reads a basket that may leave {@code products} out.
     *
     * @param known by id, what stands for them then
     */
    public static Basket read(Fields fields, Map<Long, Product> known) {
        if (fields.has("products")) {
            return read(fields);
        }
        List<BasketLine> lines = fields.objects("lines", Limits.LINES_MAX, BasketLine::read);
        return read(fields, lines, of(lines, known));
    }

    private static Basket read(Fields fields, List<BasketLine> lines, List<Product> products) {
        return new Basket(
                fields.number("day", 0, Limits.DAY_MAX),
                fields.optionalTrue("member"),
                Receipt.coupons(fields),
                Circumstances.read(fields),
                fields.optionalObject("exemption", Exemption::read),
                products,
                lines);
    }

    /** Who buys, and when. */
    Visit visit() {
        return new Visit(day, member, coupons);
    }

    /** Reads the member {@code products} of an object. */
    public static List<Product> products(Fields fields) {
        return fields.objects("products", PRODUCTS_MAX, Product::read);
    }

    /** Of the known products those of the lines and of their deposits, each once. */
    private static List<Product> of(List<BasketLine> lines, Map<Long, Product> known) {
        Map<Long, Product> found = new LinkedHashMap<>();
        for (BasketLine line : lines) {
            Product product = known.get(line.product());
            if (product != null && found.put(product.id(), product) == null) {
                Product deposit = known.get(product.deposit());
                if (deposit != null) {
                    found.put(deposit.id(), deposit);
                }
            }
        }
        return List.copyOf(found.values());
    }
}
