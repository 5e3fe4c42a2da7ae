package aisle.server.inventory.production;

import aisle.core.price.Product;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The recipes of the chain. What was made by one before it was changed is not changed with it. */
@Component
class Recipes {

    private static final long QUANTITY_MAX = 1_000_000_000;
    private static final int INGREDIENTS_MAX = 50;
    private static final int SHELF_DAYS_MAX = 3_650;

    private final JdbcClient sql;
    private final PriceBooks books;
    private final Audit audit;

    Recipes(JdbcClient sql, PriceBooks books, Audit audit) {
        this.sql = sql;
        this.books = books;
        this.audit = audit;
    }

    /** All of them. */
    @Transactional(readOnly = true)
    List<Recipe> all() {
        Map<UUID, List<Recipe.Ingredient>> ingredients = new HashMap<>();
        sql.sql("select recipe, product, quantity from inventory.recipe_ingredient order by recipe, place")
                .query(row -> {
                    ingredients
                            .computeIfAbsent(row.getObject("recipe", UUID.class), first -> new ArrayList<>())
                            .add(new Recipe.Ingredient(row.getLong("product"), row.getLong("quantity")));
                });
        return sql.sql("select id, product, quantity, shelf_days from inventory.recipe order by product")
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Recipe(
                            id,
                            row.getLong("product"),
                            row.getLong("quantity"),
                            row.getObject("shelf_days", Integer.class),
                            ingredients.getOrDefault(id, List.of()));
                })
                .list();
    }

    /** One of them; 404 when there is no such. */
    Recipe find(UUID id) {
        return all().stream()
                .filter(recipe -> recipe.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("recipe", id));
    }

    /**
     * Writes a recipe, or writes one anew.
     *
     * @param store where somebody writes it
     * @throws Problem 400 naming what is not allowed, 409 {@code recipe-known} when the product has another recipe
     */
    @Transactional
    void keep(long store, Recipe recipe) {
        requireSound(store, recipe);
        int kept;
        try {
            kept = sql.sql("""
                    insert into inventory.recipe (id, product, quantity, shelf_days)
                    values (:id, :product, :quantity, :days)
                    on conflict (id) do update set quantity = excluded.quantity, shelf_days = excluded.shelf_days
                        where recipe.product = excluded.product""")
                    .param("id", recipe.id())
                    .param("product", recipe.product())
                    .param("quantity", recipe.quantity())
                    .param("days", recipe.shelfDays())
                    .update();
        } catch (DuplicateKeyException other) {
            throw Problem.conflict("recipe-known", "This product has a recipe already. Change that one.");
        }
        if (kept == 0) {
            throw Problem.invalid("product", recipe.product(), "what this recipe makes; write another for other goods");
        }
        sql.sql("delete from inventory.recipe_ingredient where recipe = :recipe")
                .param("recipe", recipe.id())
                .update();
        for (int i = 0; i < recipe.ingredients().size(); i++) {
            Recipe.Ingredient each = recipe.ingredients().get(i);
            sql.sql("""
                    insert into inventory.recipe_ingredient (recipe, place, product, quantity)
                    values (:recipe, :place, :product, :quantity)""")
                    .param("recipe", recipe.id())
                    .param("place", i + 1)
                    .param("product", each.product())
                    .param("quantity", each.quantity())
                    .update();
        }
        audit.record(
                null,
                "recipe-written",
                "product " + recipe.product(),
                Map.of(
                        "quantity",
                        recipe.quantity(),
                        "lines",
                        recipe.ingredients().size()));
    }

    private void requireSound(long store, Recipe recipe) {
        PriceBook book = books.current(store);
        requireQuantity(book, recipe.product(), "product", recipe.quantity(), "quantity");
        Integer days = recipe.shelfDays();
        if (days != null && (days < 0 || days > SHELF_DAYS_MAX)) {
            throw Problem.invalid("shelfDays", days, "0 to " + SHELF_DAYS_MAX);
        }
        List<Recipe.Ingredient> ingredients = recipe.ingredients();
        if (ingredients.isEmpty() || ingredients.size() > INGREDIENTS_MAX) {
            throw Problem.invalid("ingredients", ingredients.size(), "1 to " + INGREDIENTS_MAX);
        }
        Set<Long> seen = new HashSet<>(Set.of(recipe.product()));
        for (int i = 0; i < ingredients.size(); i++) {
            Recipe.Ingredient each = ingredients.get(i);
            String place = "ingredients[" + i + "].";
            requireQuantity(book, each.product(), place + "product", each.quantity(), place + "quantity");
            if (!seen.add(each.product())) {
                throw Problem.invalid(place + "product", each.product(), "each product once, and not what is made");
            }
        }
    }

    /** Refuses a product that is none, and a quantity that it cannot have, by the names of their fields. */
    static void requireQuantity(PriceBook book, long id, String idField, long quantity, String field) {
        Product product = book.stocked(id, idField).product();
        if (quantity <= 0 || quantity > QUANTITY_MAX) {
            throw Problem.invalid(field, quantity, "1 to " + QUANTITY_MAX + " thousandths");
        }
        if (!product.unit().weighed() && quantity % 1_000 != 0) {
            throw Problem.invalid(field, quantity, "whole pieces, 1000 each");
        }
    }
}
