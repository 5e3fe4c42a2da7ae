package aisle.server.inventory.counts;

import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.LatestMark;
import aisle.server.organization.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The counts of a store: begun, counted by several people at once, and ended once. */
@Component
class Counts {

    static final int PRODUCTS_MAX = 50_000;
    private static final int NAME_MAX = 100;
    private static final int LISTED = 200;

    private final JdbcClient sql;
    private final CountLines lines;
    private final PriceBooks books;
    private final Access access;
    private final Audit audit;

    Counts(JdbcClient sql, CountLines lines, PriceBooks books, Access access, Audit audit) {
        this.sql = sql;
        this.lines = lines;
        this.books = books;
        this.access = access;
        this.audit = audit;
    }

    private static final String SELECT = """
            select c.*, e.state, e.staff as ended_by, e.at as ended_at,
                (select count(*) from (
                    select product from inventory.count_product p where p.count = c.id
                    union select product from inventory.count_line l where l.count = c.id) t) as products,
                (select count(distinct product) from inventory.count_line l where l.count = c.id) as counted
            from inventory.count c left join inventory.count_end e on e.count = c.id
            """;

    /** Which counts are listed. */
    enum Which {
        /** Every one there is. */
        ALL("true"),
        /** People count, or may. */
        OPEN("e.state is null"),
        /** Open, and somebody has counted every product: waits to be approved. */
        COUNTED("""
                e.state is null and exists (select from inventory.count_line l where l.count = c.id)
                and not exists (
                    select from inventory.count_product p where p.count = c.id and not exists (
                        select from inventory.count_line l where l.count = c.id and l.product = p.product))"""),
        /** Booked or given up. */
        ENDED("e.state is not null");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /** The latest counts of a store. */
    @Transactional(readOnly = true)
    List<StockCount> of(long store) {
        return of(List.of(store), Which.ALL, LatestMark.FIRST, LISTED);
    }

    /**
     * Counts of several stores, the latest leading.
     *
     * @param after where the page before ended: when the count was begun, and its id
     */
    @Transactional(readOnly = true)
    List<StockCount> of(Collection<Long> stores, Which which, LatestMark after, int most) {
        return sql.sql(SELECT + "where c.store = any(:stores) and " + which.condition + """
                 and (c.begun_at, c.id) < (:at, :id)
                order by c.begun_at desc, c.id desc limit :most""")
                .param("stores", stores.toArray(Long[]::new))
                .param("at", after.utc())
                .param("id", after.id())
                .param("most", most)
                .query(Counts::count)
                .list();
    }

    /** One count; 404 when the store has no such. */
    @Transactional(readOnly = true)
    StockCount find(long store, UUID id) {
        return sql.sql(SELECT + "where c.store = :store and c.id = :id")
                .param("store", store)
                .param("id", id)
                .query(Counts::count)
                .optional()
                .orElseThrow(() -> Problem.notFound("count", id));
    }

    /**
     * Begins a count. The same id with the same content begins it once.
     *
     * @param products what is to be counted; empty to count whatever is scanned
     * @throws Problem 400 naming what is not allowed, 409 {@code count-known} when the id came with another content
     */
    @Transactional
    StockCount begin(long store, UUID id, String name, Collection<Long> products) {
        Set<Long> wanted = new TreeSet<>(products);
        requireSound(store, name, wanted);
        String content = name + ": " + wanted;
        int begun = sql.sql("""
                insert into inventory.count (id, store, name, content, begun_by, begun_at)
                values (:id, :store, :name, :content, :staff, :now::timestamptz) on conflict do nothing""")
                .param("id", id)
                .param("store", store)
                .param("name", name)
                .param("content", content)
                .param("staff", access.staff().id())
                .param("now", lines.now().toString())
                .update();
        if (begun == 0) {
            requireSame(store, id, content);
            return find(store, id);
        }
        sql.sql("insert into inventory.count_product (count, product) select :id, unnest(:products)")
                .param("id", id)
                .param("products", wanted.toArray(Long[]::new))
                .update();
        return find(store, id);
    }

    private void requireSound(long store, String name, Set<Long> products) {
        if (name.isEmpty() || name.length() > NAME_MAX) {
            throw Problem.invalid("name", name, "1 to " + NAME_MAX + " characters");
        }
        if (products.size() > PRODUCTS_MAX) {
            throw Problem.invalid("products", products.size(), "at most " + PRODUCTS_MAX);
        }
        PriceBook book = books.current(store);
        for (long product : products) {
            if (book.product(product).isEmpty()) {
                throw Problem.invalid("products", product, "products of the price book");
            }
        }
    }

    private void requireSame(long store, UUID id, String content) {
        boolean same = sql.sql("select content from inventory.count where id = :id and store = :store")
                .param("id", id)
                .param("store", store)
                .query(String.class)
                .optional()
                .filter(content::equals)
                .isPresent();
        if (!same) {
            throw Problem.conflict("count-known", "Count " + id + " was begun before, and otherwise.");
        }
    }

    /**
     * Takes what the caller says of a product in a place.
     *
     * @throws Problem 409 {@code count-ended} when the count takes nothing any more, and as {@link CountLines#add}
     */
    @Transactional
    void say(long store, UUID count, UUID id, long product, String place, @Nullable Long quantity, Instant at) {
        long staff = access.staff().id();
        StockCount open = open(store, count, "for share");
        lines.add(open, new CountLines.Line(id, product, place, quantity, staff, at, lines.now()));
    }

    /**
     * Asks that products be counted again, by somebody who has not counted them.
     *
     * @throws Problem 400 when nobody counted one of them yet
     */
    @Transactional
    void askAgain(long store, UUID count, Set<Long> products) {
        open(store, count, "for share");
        Set<Long> said = new TreeSet<>();
        lines.of(count).forEach(line -> said.add(line.product()));
        if (products.isEmpty() || !said.containsAll(products)) {
            throw Problem.invalid("products", products, "products that somebody counted");
        }
        sql.sql("""
                insert into inventory.count_recount (count, product, asked_by, asked_at)
                select :count, unnest(:products), :staff, :now::timestamptz on conflict do nothing""")
                .param("count", count)
                .param("products", products.toArray(Long[]::new))
                .param("staff", access.staff().id())
                .param("now", lines.now().toString())
                .update();
    }

    /** When each product was last asked to be counted again. */
    Map<Long, Instant> asked(UUID count) {
        Map<Long, Instant> asked = new HashMap<>();
        sql.sql("""
                select product, max(asked_at) as asked_at from inventory.count_recount
                where count = :count group by product""").param("count", count).query(row -> {
            asked.put(row.getLong("product"), row.getTimestamp("asked_at").toInstant());
        });
        return asked;
    }

    /** What a count was begun to count. */
    List<Long> products(UUID count) {
        return sql.sql("select product from inventory.count_product where count = :count order by product")
                .param("count", count)
                .query((row, number) -> row.getLong("product"))
                .list();
    }

    /** Gives a count up. */
    @Transactional
    void discard(long store, UUID count) {
        open(store, count, "for update");
        end(store, count, StockCount.State.DISCARDED, Map.of());
    }

    /** Ends a count that the caller has locked. */
    void end(long store, UUID count, StockCount.State state, Map<String, ?> detail) {
        sql.sql("""
                insert into inventory.count_end (count, state, staff, at)
                values (:count, :state, :staff, :now::timestamptz)""")
                .param("count", count)
                .param("state", state.name())
                .param("staff", access.staff().id())
                .param("now", lines.now().toString())
                .update();
        audit.record(store, "count-" + state.name().toLowerCase(Locale.ROOT), "count " + count, detail);
    }

    /**
     * An open count, locked for the transaction: whoever adds to it shares the lock, whoever ends it has it alone, so
     * nothing is said between what was reckoned and what is booked.
     */
    StockCount open(long store, UUID id, String lock) {
        StockCount count = locked(store, id, lock);
        if (count.state() != StockCount.State.OPEN) {
            throw Problem.conflict(
                    "count-ended",
                    "The count " + count.name() + " is ended and takes nothing any more. Count these in a new one.");
        }
        return count;
    }

    /** A count as it stands once the lock is had. */
    StockCount locked(long store, UUID id, String lock) {
        boolean known = sql.sql("select id from inventory.count where id = :id and store = :store " + lock)
                .param("id", id)
                .param("store", store)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!known) {
            throw Problem.notFound("count", id);
        }
        return find(store, id);
    }

    private static StockCount count(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new StockCount(
                row.getObject("id", UUID.class),
                row.getLong("store"),
                row.getString("name"),
                state == null ? StockCount.State.OPEN : StockCount.State.valueOf(state),
                row.getInt("products"),
                row.getInt("counted"),
                row.getLong("begun_by"),
                row.getTimestamp("begun_at").toInstant(),
                row.getObject("ended_by", Long.class),
                ended == null ? null : ended.toInstant());
    }
}
