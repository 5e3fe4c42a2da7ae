package aisle.server.inventory.production;

import aisle.server.catalog.PriceBooks;
import aisle.server.inventory.Movement;
import aisle.server.inventory.Shelves;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is made in a store: ingredients leave by their dates at their cost, and what came of them enters at the sum of
 * it. Stock is worth the same before and after, so the books have nothing to say.
 */
@Component
class Productions {

    private static final int BATCHES_MAX = 1_000;
    private static final int LISTED = 100;

    private static final String SELECT = """
            select p.*, u.at as undone_at from inventory.production p
            left join inventory.production_undone u on u.production = p.id
            """;

    private final JdbcClient sql;
    private final Recipes recipes;
    private final Shelves shelves;
    private final PriceBooks books;
    private final Stores stores;
    private final Access access;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    Productions(
            JdbcClient sql,
            Recipes recipes,
            Shelves shelves,
            PriceBooks books,
            Stores stores,
            Access access,
            Audit audit) {
        this.sql = sql;
        this.recipes = recipes;
        this.shelves = shelves;
        this.books = books;
        this.stores = stores;
        this.access = access;
        this.audit = audit;
    }

    /** What a store made by a recipe, the latest first. */
    @Transactional(readOnly = true)
    List<Production> of(long store, UUID recipe) {
        return sql.sql(SELECT + "where p.store = :store and p.recipe = :recipe order by p.at desc limit :most")
                .param("store", store)
                .param("recipe", recipe)
                .param("most", LISTED)
                .query(Productions::production)
                .list();
    }

    /** One of a store's; 404 when it made no such. */
    Production find(long store, UUID id) {
        return sql.sql(SELECT + "where p.store = :store and p.id = :id")
                .param("store", store)
                .param("id", id)
                .query(Productions::production)
                .optional()
                .orElseThrow(() -> Problem.notFound("production", id));
    }

    private static Production production(ResultSet row, int number) throws SQLException {
        OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        return new Production(
                row.getObject("id", UUID.class),
                row.getObject("recipe", UUID.class),
                row.getLong("product"),
                row.getInt("batches"),
                row.getLong("expected"),
                row.getLong("came"),
                row.getString("lot"),
                row.getObject("expires", LocalDate.class),
                row.getLong("cost"),
                row.getLong("staff"),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("at").toInstant(),
                undone == null ? null : undone.toInstant());
    }

    /**
     * Books what was made. The same id with the same content counts once.
     *
     * @param batches how often the recipe was made
     * @param came thousandths that came of it
     * @throws Problem 404 for a recipe nobody knows, 400 naming what is not allowed, 409 {@code production-known} when
     *     the id has other content
     */
    @Transactional
    Production make(long store, UUID id, UUID recipe, int batches, long came) {
        Recipe by = recipes.find(recipe);
        if (batches < 1 || batches > BATCHES_MAX) {
            throw Problem.invalid("batches", batches, "1 to " + BATCHES_MAX);
        }
        Recipes.requireQuantity(books.current(store), by.product(), "recipe", came, "came");
        List<Shelves.Parcel> used = shelves.pick(
                store,
                by.ingredients().stream()
                        .map(each -> new Shelves.Wanted(
                                each.product(), Math.multiplyExact(each.quantity(), (long) batches), null))
                        .toList());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate day = stores.find(store).dayOf(now);
        Integer days = by.shelfDays();
        LocalDate expires = days == null ? null : day.plusDays(days);
        Production made = new Production(
                id,
                recipe,
                by.product(),
                batches,
                Math.multiplyExact(by.quantity(), (long) batches),
                came,
                expires == null ? null : day + "-" + id.toString().substring(0, 4),
                expires,
                used.stream().mapToLong(Shelves.Parcel::cost).reduce(0, Math::addExact),
                access.staff().id(),
                day,
                now,
                null);
        if (!begin(store, made)) {
            return sameAs(store, made);
        }
        addIngredients(id, used);
        audit.record(store, "produced", "product " + made.product(), Map.of("quantity", came, "cost", made.cost()));
        shelves.move(document(id, store, day, now), used, List.of(output(made)));
        return made;
    }

    private static Shelves.Document document(UUID id, long store, LocalDate day, Instant at) {
        return new Shelves.Document(id, store, Movement.Kind.PRODUCTION, day, at);
    }

    private static Shelves.Parcel output(Production made) {
        return new Shelves.Parcel(made.product(), made.came(), made.cost(), made.lot(), made.expires());
    }

    private Production sameAs(long store, Production told) {
        Production known = find(store, told.id());
        if (!known.recipe().equals(told.recipe()) || known.batches() != told.batches() || known.came() != told.came()) {
            throw Problem.conflict(
                    "production-known", "Production " + told.id() + " was booked before, and otherwise.");
        }
        return known;
    }

    private boolean begin(long store, Production made) {
        return sql.sql("""
                        insert into inventory.production
                            (id, store, recipe, product, batches, expected, came, lot, expires, cost, staff, day, at)
                        values (:id, :store, :recipe, :product, :batches, :expected, :came, :lot, :expires, :cost, :staff,
                            :day, :at::timestamptz) on conflict do nothing""")
                        .param("id", made.id())
                        .param("store", store)
                        .param("recipe", made.recipe())
                        .param("product", made.product())
                        .param("batches", made.batches())
                        .param("expected", made.expected())
                        .param("came", made.came())
                        .param("lot", made.lot())
                        .param("expires", made.expires())
                        .param("cost", made.cost())
                        .param("staff", made.staff())
                        .param("day", made.day())
                        .param("at", made.at().toString())
                        .update()
                == 1;
    }

    private void addIngredients(UUID production, List<Shelves.Parcel> used) {
        for (int i = 0; i < used.size(); i++) {
            Shelves.Parcel each = used.get(i);
            sql.sql("""
                    insert into inventory.production_ingredient
                        (production, line, product, lot, expires, quantity, cost)
                    values (:production, :line, :product, :lot, :expires, :quantity, :cost)""")
                    .param("production", production)
                    .param("line", i + 1)
                    .param("product", each.product())
                    .param("lot", each.lot())
                    .param("expires", each.expires())
                    .param("quantity", each.quantity())
                    .param("cost", each.cost())
                    .update();
        }
    }

    private List<Shelves.Parcel> ingredients(UUID production) {
        return sql.sql("""
                select product, lot, expires, quantity, cost from inventory.production_ingredient
                where production = :production order by line""")
                .param("production", production)
                .query((row, number) -> new Shelves.Parcel(
                        row.getLong("product"),
                        row.getLong("quantity"),
                        row.getLong("cost"),
                        row.getString("lot"),
                        row.getObject("expires", LocalDate.class)))
                .list();
    }

    /**
     * Undoes what was made by the same the other way round: what came of it leaves, and the ingredients stand where
     * they stood, lots and cost with them. Again, nothing more happens.
     *
     * @param undoing the counter-run's own id
     * @throws Problem 404 for what this store has not made
     */
    @Transactional
    Production undo(long store, UUID id, UUID undoing) {
        Production made = find(store, id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate day = stores.find(store).dayOf(now);
        int undone = sql.sql("""
                insert into inventory.production_undone (id, production, staff, day, at)
                values (:id, :production, :staff, :day, :at::timestamptz) on conflict do nothing""")
                .param("id", undoing)
                .param("production", id)
                .param("staff", access.staff().id())
                .param("day", day)
                .param("at", now.toString())
                .update();
        if (undone == 1) {
            audit.record(store, "production-undone", "product " + made.product(), Map.of("quantity", made.came()));
            shelves.move(document(undoing, store, day, now), List.of(output(made)), ingredients(id));
        }
        return find(store, id);
    }
}
