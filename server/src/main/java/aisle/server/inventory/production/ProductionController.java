package aisle.server.inventory.production;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.inventory.Stock;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Staff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Recipes, and what a store makes by them, as the office works with them. */
@RestController
@RequestMapping("/api/stores/{store}")
class ProductionController {

    private final Recipes recipes;
    private final Productions productions;
    private final Stock stock;
    private final PriceBooks books;
    private final Staff staff;

    ProductionController(Recipes recipes, Productions productions, Stock stock, PriceBooks books, Staff staff) {
        this.recipes = recipes;
        this.productions = productions;
        this.stock = stock;
        this.books = books;
        this.staff = staff;
    }

    /** A recipe in a list; {@code quantity} is thousandths a batch. */
    record Row(UUID id, String name, Unit unit, long quantity, int ingredients) {}

    /**
     * A product of a recipe.
     *
     * @param quantity thousandths for a batch
     * @param onHand thousandths in the store
     */
    record Goods(long product, String name, Unit unit, long quantity, long onHand) {}

    /** One recipe with what this store made by it, the latest first, and the people who did. */
    record Sheet(
            UUID id,
            Goods makes,
            @Nullable Integer shelfDays,
            List<Goods> ingredients,
            List<Production> productions,
            Map<Long, String> people) {}

    /** A recipe as the office writes it; quantities in thousandths. */
    record NewRecipe(
            @Nullable Long product,
            @Nullable Long quantity,
            @Nullable Integer shelfDays,
            @Nullable List<NewIngredient> ingredients) {}

    /** A product that goes into it, thousandths for a batch. */
    record NewIngredient(@Nullable Long product, @Nullable Long quantity) {}

    /** What was made; {@code came} in thousandths. */
    record Made(
            @Nullable UUID id,
            @Nullable UUID recipe,
            @Nullable Integer batches,
            @Nullable Long came) {}

    /** A counter-run. */
    record Undoing(@Nullable UUID id) {}

    @GetMapping("/recipes")
    @Requires(Permission.PRODUCE)
    List<Row> all(@PathVariable long store) {
        PriceBook book = books.current(store);
        return recipes.all().stream()
                .flatMap(recipe -> book.product(recipe.product()).stream()
                        .map(product -> new Row(
                                recipe.id(),
                                product.name(),
                                product.unit(),
                                recipe.quantity(),
                                recipe.ingredients().size())))
                .sorted(Comparator.comparing(Row::name))
                .toList();
    }

    @GetMapping("/recipes/{recipe}")
    @Requires(Permission.PRODUCE)
    @Transactional(readOnly = true)
    public Sheet sheet(@PathVariable long store, @PathVariable UUID recipe) {
        Recipe found = recipes.find(recipe);
        List<Production> made = productions.of(store, recipe);
        PriceBook book = books.current(store);
        List<Long> products = new ArrayList<>(List.of(found.product()));
        found.ingredients().forEach(each -> products.add(each.product()));
        Map<Long, Long> onHand = stock.onHand(store, products);
        var people = new TreeSet<Long>();
        made.forEach(each -> people.add(each.staff()));
        return new Sheet(
                recipe,
                goods(book, onHand, found.product(), found.quantity()),
                found.shelfDays(),
                found.ingredients().stream()
                        .map(each -> goods(book, onHand, each.product(), each.quantity()))
                        .toList(),
                made,
                new TreeMap<>(staff.names(people)));
    }

    private static Goods goods(PriceBook book, Map<Long, Long> onHand, long id, long quantity) {
        Product product = book.product(id).orElseThrow(() -> Problem.notFound("product", id));
        return new Goods(id, product.name(), product.unit(), quantity, onHand.getOrDefault(id, 0L));
    }

    @PutMapping("/recipes/{recipe}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECIPE_WRITE)
    void keep(@PathVariable long store, @PathVariable UUID recipe, @RequestBody NewRecipe given) {
        List<Recipe.Ingredient> ingredients = new ArrayList<>();
        for (NewIngredient each : given.ingredients() == null ? List.<NewIngredient>of() : given.ingredients()) {
            ingredients.add(new Recipe.Ingredient(
                    required(each.product(), "ingredients.product", "a product's id"),
                    required(each.quantity(), "ingredients.quantity", "thousandths, more than 0")));
        }
        long product = required(given.product(), "product", "what is made, a product's id");
        long quantity = required(given.quantity(), "quantity", "thousandths that a batch gives");
        recipes.keep(store, new Recipe(recipe, product, quantity, given.shelfDays(), ingredients));
    }

    @PostMapping("/productions")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PRODUCE)
    Production make(@PathVariable long store, @RequestBody Made made) {
        return productions.make(
                store,
                required(made.id(), "id", "a UUID of its own, so that it counts once"),
                required(made.recipe(), "recipe", "a recipe's id"),
                required(made.batches(), "batches", "how many"),
                required(made.came(), "came", "thousandths that came of it"));
    }

    @PostMapping("/productions/{production}/counter-run")
    @Requires(Permission.PRODUCE)
    Production undo(@PathVariable long store, @PathVariable UUID production, @RequestBody Undoing undoing) {
        productions.find(store, production);
        return productions.undo(
                store, production, required(undoing.id(), "id", "a UUID of its own, so that it counts once"));
    }

    private static <T> T required(@Nullable T value, String field, String allowed) {
        if (value == null) {
            throw Problem.invalid(field, null, allowed);
        }
        return value;
    }
}
