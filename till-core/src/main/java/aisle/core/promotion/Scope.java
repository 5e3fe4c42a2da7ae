package aisle.core.promotion;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;
import java.util.List;

/**
 * What every promotion has: who it is, when it holds, whom and what it is for.
 *
 * @param from first epoch day
 * @param to first epoch day it no longer holds, {@link Limits#NO_END} for none
 * @param members whether it is for members only
 * @param products ids of the products it is for; together with {@code departments} never both empty
 * @param departments ids of the departments whose products it is for
 */
public record Scope(
        long id, String name, long from, long to, boolean members, List<Long> products, List<Long> departments) {

    private static final int PRODUCTS_MAX = 100_000;

    /** Whether the promotion holds for a basket of this day. */
    public boolean holds(long day, boolean member) {
        return from <= day && day < to && (member || !members);
    }

    static Promotion promotion(Fields fields) {
        long id = fields.number("id", 1, Limits.ID_MAX);
        String name = fields.text("name", 1, Limits.NAME_MAX);
        PromotionKind kind = fields.choice("kind", PromotionKind.values());
        long from = fields.number("from", 0, Limits.DAY_MAX);
        long to = fields.numberOr("to", from + 1, Limits.DAY_MAX, Limits.NO_END);
        boolean members = fields.optionalTrue("members");
        List<Long> products = fields.has("products") ? fields.numbers("products", PRODUCTS_MAX, 1) : List.of();
        List<Long> departments = fields.has("departments") ? fields.numbers("departments", PRODUCTS_MAX, 1) : List.of();
        if (products.isEmpty() && departments.isEmpty()) {
            throw fields.refused("products", "empty", "at least one product or department");
        }
        return kind.read(new Scope(id, name, from, to, members, products, departments), fields);
    }

    void write(JsonWriter out, Promotion promotion) {
        out.open()
                .member("id", id)
                .member("name", name)
                .member("kind", promotion.kind().name())
                .member("from", from);
        if (to != Limits.NO_END) {
            out.member("to", to);
        }
        out.optional("members", members);
        list(out, "products", products);
        list(out, "departments", departments);
        promotion.writeTerms(out);
        out.close();
    }

    private static void list(JsonWriter out, String name, List<Long> ids) {
        if (!ids.isEmpty()) {
            out.name(name).openArray();
            ids.forEach(out::number);
            out.closeArray();
        }
    }
}
