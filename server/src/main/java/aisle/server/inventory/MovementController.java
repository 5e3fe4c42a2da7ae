package aisle.server.inventory;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.time.Instant;
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
    record Row(long id, Instant at, Movement.Kind kind, long quantity, long cost, UUID source, int line, long onHand) {}

    /** Movements, newest first; {@code next} is passed as {@code after}, null at the end. */
    record Page(long onHand, List<Row> movements, @Nullable Long next) {}

    @GetMapping("/api/stores/{store}/products/{product}/movements")
    @Requires(Permission.STOCK_VIEW)
    @Transactional(readOnly = true)
    public Page movements(
            @PathVariable long store,
            @PathVariable long product,
            @RequestParam(required = false) @Nullable Long after) {
        if (after != null && after < 1) {
            throw Problem.invalid("after", after, "the next of a page before");
        }
        long before = after == null ? Long.MAX_VALUE : after;
        long running = sql.sql("""
                select coalesce(sum(quantity), 0) from inventory.movement
                where store = :store and product = :product and id < :before""")
                .param("store", store)
                .param("product", product)
                .param("before", before)
                .query(Long.class)
                .single();
        List<Row> rows = new ArrayList<>(sql.sql("""
                select id, at, kind, quantity, cost, source, line from inventory.movement
                where store = :store and product = :product and id < :before order by id desc limit :limit""")
                .param("store", store)
                .param("product", product)
                .param("before", before)
                .param("limit", PAGE + 1)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        Movement.Kind.valueOf(row.getString("kind")),
                        row.getLong("quantity"),
                        row.getLong("cost"),
                        row.getObject("source", UUID.class),
                        row.getInt("line"),
                        0))
                .list());
        boolean more = rows.size() > PAGE;
        List<Row> shown = new ArrayList<>();
        for (Row row : more ? rows.subList(0, PAGE) : rows) {
            shown.add(new Row(
                    row.id(), row.at(), row.kind(), row.quantity(), row.cost(), row.source(), row.line(), running));
            running -= row.quantity();
        }
        return new Page(
                stock.onHand(store, product), shown, more ? shown.getLast().id() : null);
    }
}
