package aisle.server.inventory;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a product came to what is on hand of it. */
@RestController
class MovementController {

    private static final int PAGE = 50;

    private final JdbcClient sql;
    private final Stock stock;

    MovementController(JdbcClient sql, Stock stock) {
        this.sql = sql;
        this.stock = stock;
    }

    /** A movement with what was on hand after it, thousandths. */
    record Row(
            long id,
            LocalDate day,
            Instant at,
            Movement.Kind kind,
            long quantity,
            long cost,
            UUID source,
            int line,
            long onHand) {

        Row leaving(long left) {
            return new Row(id, day, at, kind, quantity, cost, source, line, left);
        }
    }

    /**
     * Movements, latest day first, and what is on hand, of a bundle by what is in it; {@code next} is passed as
     * {@code after}, null at the end.
     */
    record Page(long onHand, List<Row> movements, @Nullable String next) {}

    @GetMapping("/api/stores/{store}/products/{product}/movements")
    @Requires(Permission.STOCK_VIEW)
    @Transactional(readOnly = true)
    public Page movements(
            @PathVariable long store,
            @PathVariable long product,
            @RequestParam(required = false) @Nullable String after) {
        Place place = Place.parse(after);
        long onHand = stock.onHand(store, product);
        long running =
                stock.moved(store, List.of(product)).getOrDefault(product, 0L) - movedSince(store, product, place);
        List<Row> found = before(store, product, place);
        List<Row> shown = new ArrayList<>();
        for (Row row : found.subList(0, Math.min(PAGE, found.size()))) {
            shown.add(row.leaving(running));
            running -= row.quantity();
        }
        return new Page(
                onHand, shown, found.size() > PAGE ? Place.of(shown.getLast()).text() : null);
    }

    private long movedSince(long store, long product, Place place) {
        return sql.sql("""
                select coalesce(sum(quantity), 0) from inventory.movement
                where store = :store and product = :product and day >= :day and (day > :day or id >= :id)""")
                .param("store", store)
                .param("product", product)
                .param("day", place.day())
                .param("id", place.id())
                .query(Long.class)
                .single();
    }

    /** One more than a page of what comes before a place: the index is read backwards, day by day. */
    private List<Row> before(long store, long product, Place place) {
        return sql.sql("""
                select id, day, at, kind, quantity, cost, source, line from inventory.movement
                where store = :store and product = :product and day <= :day and (day < :day or id < :id)
                order by day desc, id desc limit :limit""")
                .param("store", store)
                .param("product", product)
                .param("day", place.day())
                .param("id", place.id())
                .param("limit", PAGE + 1)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("at").toInstant(),
                        Movement.Kind.valueOf(row.getString("kind")),
                        row.getLong("quantity"),
                        row.getLong("cost"),
                        row.getObject("source", UUID.class),
                        row.getInt("line"),
                        0))
                .list();
    }

    /** A place in a product's movements: a business day, and a movement of it. */
    private record Place(LocalDate day, long id) {

        private static final Place END = new Place(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

        static Place of(Row row) {
            return new Place(row.day(), row.id());
        }

        static Place parse(@Nullable String text) {
            if (text == null) {
                return END;
            }
            try {
                int dot = text.indexOf('.');
                return new Place(LocalDate.parse(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
            } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException unreadable) {
                throw Problem.invalid("after", text, "the next of a page before");
            }
        }

        String text() {
            return day + "." + id;
        }
    }
}
