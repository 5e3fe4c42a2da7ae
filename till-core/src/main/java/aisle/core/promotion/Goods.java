package aisle.core.promotion;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.price.Product;
import java.util.List;

/**
 * The goods a promotion is for, or gives something off: products and whole departments, or everything, less exceptions.
 *
 * @param everything whether it is all there is; {@code products} and {@code departments} are empty then
 * @param products ids
 * @param departments ids of departments, all of whose products are meant
 * @param exceptProducts ids of products that are not meant, whatever else is said
 * @param exceptDepartments ids of departments none of whose products are meant, unless {@code products} names them
 */
public record Goods(
        boolean everything,
        List<Long> products,
        List<Long> departments,
        List<Long> exceptProducts,
        List<Long> exceptDepartments) {

    private static final int MAX = 100_000;

    /** Reads goods from the members of an object. */
    public static Goods read(Fields fields) {
        Goods goods = new Goods(
                fields.optionalTrue("everything"),
                ids(fields, "products"),
                ids(fields, "departments"),
                ids(fields, "exceptProducts"),
                ids(fields, "exceptDepartments"));
        boolean named = !goods.products.isEmpty() || !goods.departments.isEmpty();
        if (!named && !goods.everything) {
            throw fields.refused("products", "empty", "at least one product or department, or everything");
        }
        if (named && goods.everything) {
            throw fields.refused("everything", "true", "no products and departments beside it");
        }
        return goods;
    }

    /** Appends the members. */
    public void writeMembers(JsonWriter out) {
        out.optional("everything", everything);
        list(out, "products", products);
        list(out, "departments", departments);
        list(out, "exceptProducts", exceptProducts);
        list(out, "exceptDepartments", exceptDepartments);
    }

    /** Whether a product is among them. */
    public boolean contains(Product product) {
        if (exceptProducts.contains(product.id())) {
            return false;
        }
        return products.contains(product.id())
                || (everything || departments.contains(product.department()))
                        && !exceptDepartments.contains(product.department());
    }

    private static List<Long> ids(Fields fields, String name) {
        return fields.has(name) ? fields.numbers(name, MAX, 1) : List.of();
    }

    private static void list(JsonWriter out, String name, List<Long> ids) {
        if (!ids.isEmpty()) {
            out.name(name).openArray();
            ids.forEach(out::number);
            out.closeArray();
        }
    }
}
