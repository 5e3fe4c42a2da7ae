package aisle.server.catalog.links;

import aisle.core.price.Unit;
import aisle.server.catalog.SubstituteGoods;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what may take a product's place. It goes one way: what stands in for the other need not be stood in for by it.
 */
@Component
class Substitutes {

    private static final int SUBSTITUTES_MAX = 10;
    private static final int REMARK_MAX = 200;

    private final JdbcClient sql;
    private final LinkedProducts products;
    private final SubstituteGoods substituted;
    private final Audit audit;

    Substitutes(JdbcClient sql, LinkedProducts products, SubstituteGoods substituted, Audit audit) {
        this.sql = sql;
        this.products = products;
        this.substituted = substituted;
        this.audit = audit;
    }

    /** So much of another product in place of one unit, thousandths. */
    record Substitute(long product, long quantity, @Nullable String remark) implements LinkedProducts.Linked {}

    /**
     * Says what may take a product's place, instead of what might before.
     *
     * @param store where it was said, for the audit trail
     * @param substitutes what is offered first leading; none for nothing
     * @throws Problem 404 for an unknown product, 400 naming what is not allowed
     */
    @Transactional
    void keep(long store, long product, List<Substitute> substitutes) {
        Map<Long, Unit> units = products.lock(
                product, substitutes.stream().map(Substitute::product).toList());
        LinkedProducts.requireSound(product, "substitutes", substitutes, SUBSTITUTES_MAX, units);
        for (int i = 0; i < substitutes.size(); i++) {
            String remark = substitutes.get(i).remark();
            if (remark != null && (remark.isBlank() || remark.length() > REMARK_MAX)) {
                throw Problem.invalid(
                        "substitutes[" + i + "].remark", remark, "1 to " + REMARK_MAX + " characters, or nothing");
            }
        }
        List<Substitute> before = substituted.of(List.of(product)).getOrDefault(product, List.of()).stream()
                .map(each -> new Substitute(each.product(), each.quantity(), each.remark()))
                .toList();
        if (before.equals(substitutes)) {
            return;
        }
        write(product, substitutes);
        audit.record(
                store, "substitutes-set", "product " + product, Map.of("before", before, "substitutes", substitutes));
    }

    private void write(long product, List<Substitute> substitutes) {
        sql.sql("delete from catalog.substitute where product = :product")
                .param("product", product)
                .update();
        sql.sql("""
                insert into catalog.substitute (product, place, substitute, quantity, remark)
                select :product, place, substitute, quantity, remark
                from unnest(:substitutes, :quantities, :remarks) with ordinality as s (substitute, quantity, remark, place)""")
                .param("product", product)
                .param(
                        "substitutes",
                        substitutes.stream().mapToLong(Substitute::product).toArray())
                .param(
                        "quantities",
                        substitutes.stream().mapToLong(Substitute::quantity).toArray())
                .param("remarks", substitutes.stream().map(Substitute::remark).toArray(String[]::new))
                .update();
    }
}
