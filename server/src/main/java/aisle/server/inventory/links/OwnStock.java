package aisle.server.inventory.links;

import aisle.server.catalog.BundleObstacle;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has stock of its own, or is made in a shop, is no bundle: its stock would be counted with what is in it. */
@Component
class OwnStock implements BundleObstacle {

    private final JdbcClient sql;

    OwnStock(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> of(long product) {
        int stores = sql.sql("""
                select count(*) from inventory.on_hand where product = :product and quantity <> 0""").param("product", product).query(Integer.class).single();
        if (stores > 0) {
            return Optional.of("This product has stock of its own in " + stores + (stores == 1 ? " store" : " stores")
                    + ". Count it to nothing there first, or make another product for the bundle.");
        }
        boolean made =
                sql.sql("""
                select exists (select from inventory.recipe r left join inventory.recipe_ingredient i on i.recipe = r.id
                    where r.product = :product or i.product = :product)""").param("product", product).query(Boolean.class).single();
        return made
                ? Optional.of("There is a recipe with this product. What is made in the shop has stock of its own.")
                : Optional.empty();
    }
}
