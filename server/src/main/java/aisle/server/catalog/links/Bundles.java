package aisle.server.catalog.links;

import aisle.core.price.Unit;
import aisle.server.catalog.BundleObstacle;
import aisle.server.catalog.BundlePart;
import aisle.server.catalog.BundledGoods;
import aisle.server.catalog.publishing.Publishing;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what is in bundles. The price book says it from then on, and earlier versions of it what was in them before: a
 * sale goes by the version that it was made with, however late it is told of.
 */
@Component
class Bundles {

    private static final int PARTS_MAX = 50;

    private final JdbcClient sql;
    private final LinkedProducts products;
    private final BundledGoods bundled;
    private final List<BundleObstacle> obstacles;
    private final Publishing publishing;
    private final Audit audit;

    Bundles(
            JdbcClient sql,
            LinkedProducts products,
            BundledGoods bundled,
            List<BundleObstacle> obstacles,
            Publishing publishing,
            Audit audit) {
        this.sql = sql;
        this.products = products;
        this.bundled = bundled;
        this.obstacles = obstacles;
        this.publishing = publishing;
        this.audit = audit;
    }

    /** So much of a product in one bundle, thousandths. */
    record Part(long product, long quantity) implements LinkedProducts.Linked {}

    /**
     * Says what is in a bundle, in place of what was in it before.
     *
     * @param store where it was said, for the audit trail
     * @param parts in the order they are shown; none for a product that is no bundle any more
     * @throws Problem 404 for an unknown product, 400 naming what is not allowed, 409 {@code not-a-bundle} where the
     *     product cannot be one
     */
    @Transactional
    void keep(long store, long product, List<Part> parts) {
        Map<Long, Unit> units =
                products.lock(product, parts.stream().map(Part::product).toList());
        LinkedProducts.requireSound(product, "parts", parts, PARTS_MAX, units);
        List<Part> before = now(product);
        if (before.equals(parts)) {
            return;
        }
        if (!parts.isEmpty()) {
            requireFit(product, Objects.requireNonNull(units.get(product)), before.isEmpty());
            requireGoods(parts);
        }
        write(product, parts);
        long version = publishing.products(List.of(product), null);
        audit.record(
                store,
                "bundle-set",
                "product " + product,
                Map.of("before", before, "parts", parts, "version", version));
    }

    private List<Part> now(long product) {
        return bundled.partsOf(List.of(product)).getOrDefault(product, List.of()).stream()
                .map(part -> new Part(part.product(), part.quantity()))
                .toList();
    }

    private void requireFit(long product, Unit unit, boolean becomes) {
        if (unit.weighed()) {
            throw no("What is sold by weight is no bundle. A bundle is sold by the piece.");
        }
        holder(product).ifPresent(holder -> {
            throw no("This product is in bundle " + holder + ", and there are no bundles in bundles.");
        });
        if (isDeposit(product)) {
            throw no("This product is the deposit of others.");
        }
        if (becomes) {
            obstacles.stream()
                    .flatMap(each -> each.of(product).stream())
                    .findFirst()
                    .ifPresent(obstacle -> {
                        throw no(obstacle);
                    });
        }
    }

    private void requireGoods(List<Part> parts) {
        Map<Long, List<BundlePart>> nested =
                bundled.partsOf(parts.stream().map(Part::product).toList());
        for (int i = 0; i < parts.size(); i++) {
            long part = parts.get(i).product();
            if (nested.containsKey(part)) {
                throw Problem.invalid("parts[" + i + "].product", part, "no bundle itself");
            }
            if (isDeposit(part)) {
                throw Problem.invalid("parts[" + i + "].product", part, "goods, and no deposit on some");
            }
        }
    }

    private Optional<Long> holder(long product) {
        return sql.sql("select bundle from catalog.bundle_part where product = :product order by bundle limit 1")
                .param("product", product)
                .query((row, number) -> row.getLong("bundle"))
                .optional();
    }

    private boolean isDeposit(long product) {
        return sql.sql("select exists (select from catalog.product where deposit = :product)")
                .param("product", product)
                .query(Boolean.class)
                .single();
    }

    private void write(long bundle, List<Part> parts) {
        sql.sql("delete from catalog.bundle_part where bundle = :bundle")
                .param("bundle", bundle)
                .update();
        sql.sql("""
                insert into catalog.bundle_part (bundle, place, product, quantity)
                select :bundle, place, product, quantity
                from unnest(:products, :quantities) with ordinality as p (product, quantity, place)""")
                .param("bundle", bundle)
                .param("products", parts.stream().mapToLong(Part::product).toArray())
                .param("quantities", parts.stream().mapToLong(Part::quantity).toArray())
                .update();
    }

    private static Problem no(String why) {
        return Problem.conflict("not-a-bundle", why);
    }
}
