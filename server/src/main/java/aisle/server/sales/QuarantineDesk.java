package aisle.server.sales;

import aisle.core.Refusal;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.ReceiptEntry;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.LatestMark;
import aisle.server.organization.Problem;
import aisle.server.organization.Staff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What could not be recorded, and what people decided about it. */
@Service
class QuarantineDesk {

    private static final int PAGE = 50;

    private static final String SELECT = """
            select q.*, coalesce(d.outcome, 'OPEN') as state, d.staff, d.reason as decision, d.at as decided_at
            from sales.quarantine q left join sales.quarantine_decision d on d.quarantine = q.id
            """;

    private final JdbcClient sql;
    private final Staff staff;
    private final Access access;
    private final Audit audit;

    QuarantineDesk(JdbcClient sql, Staff staff, Access access, Audit audit) {
        this.sql = sql;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
    }

    /** What became of an item. */
    enum State {
        /** Nobody has decided yet. */
        OPEN,
        /** Taken in as it came. */
        RECORDED,
        /** Left out of sales, stock and books for good. */
        DISMISSED
    }

    /** An item in the list; {@code total} in minor units and {@code at} where they can be read. */
    record Row(
            UUID id,
            long till,
            @Nullable Long number,
            @Nullable String kind,
            String reason,
            @Nullable String field,
            @Nullable Long total,
            @Nullable Instant at,
            Instant receivedAt,
            State state) {}

    /** Items, newest first. */
    record Page(List<Row> items, @Nullable String next) {}

    /** What the tables hold of an item. */
    record Item(
            long store,
            Row row,
            @Nullable UUID entry,
            String body,
            @Nullable String allowed,
            String detail,
            @Nullable Long staff,
            @Nullable Instant decidedAt,
            @Nullable String decision) {

        LatestMark mark() {
            return new LatestMark(row.receivedAt(), row.id());
        }
    }

    Page page(long store, @Nullable State state, @Nullable String after) {
        List<Item> found = latest(List.of(store), state, LatestMark.read(after), PAGE + 1);
        return new Page(found.stream().limit(PAGE).map(Item::row).toList(), LatestMark.next(found, PAGE, Item::mark));
    }

    /**
     * Items of these stores, the latest leading.
     *
     * @param state null for all
     * @param after where the page before ended: when the item came, and its id
     */
    List<Item> latest(Collection<Long> stores, @Nullable State state, LatestMark after, int most) {
        return sql.sql(SELECT + """
                where q.store = any(:stores) and (:state::text is null or coalesce(d.outcome, 'OPEN') = :state)
                    and (q.received_at, q.id) < (:at, :id)
                order by q.received_at desc, q.id desc limit :most""")
                .param("stores", stores.toArray(Long[]::new))
                .param("state", state == null ? null : state.name())
                .param("at", after.utc())
                .param("id", after.id())
                .param("most", most)
                .query(QuarantineDesk::item)
                .list();
    }

    Item find(long store, UUID id) {
        return sql.sql(SELECT + "where q.store = :store and q.id = :id")
                .param("store", store)
                .param("id", id)
                .query(QuarantineDesk::item)
                .optional()
                .orElseThrow(() -> Problem.notFound("quarantine", id));
    }

    /** The entry of the store that stands in the record under the item's id, as text; null when there is none. */
    @Nullable String recordedUnder(long store, @Nullable UUID entry) {
        return sql.sql("select body from sales.entry where id = :id and store = :store")
                .param("id", entry)
                .param("store", store)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    @Nullable String nameOf(@Nullable Long id) {
        return id == null ? null : staff.names(Set.of(id)).get(id);
    }

    /** Sets an item aside for good; what came is kept. */
    @Transactional
    public void dismiss(long store, UUID id, String reason) {
        decide(store, find(store, id), State.DISMISSED, reason);
    }

    /** Writes a person's decision; it can be made once. */
    void decide(long store, Item item, State outcome, String reason) {
        int written = sql.sql("""
                insert into sales.quarantine_decision (quarantine, outcome, staff, reason, at)
                values (:id, :outcome, :staff, :reason, now()) on conflict do nothing""")
                .param("id", item.row().id())
                .param("outcome", outcome.name())
                .param("staff", access.staff().id())
                .param("reason", reason)
                .update();
        if (written == 0) {
            throw Problem.conflict("already-decided", "Somebody has decided about this item already.");
        }
        audit.record(
                store,
                "quarantine-" + outcome.name().toLowerCase(Locale.ROOT),
                "quarantine " + item.row().id(),
                Map.of("reason", reason, "why", item.row().reason()));
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        JournalEntry entry = entry(row.getString("body"));
        var decided = row.getTimestamp("decided_at");
        return new Item(
                row.getLong("store"),
                new Row(
                        row.getObject("id", UUID.class),
                        row.getLong("till"),
                        row.getObject("number", Long.class),
                        row.getString("kind"),
                        row.getString("reason"),
                        row.getString("field"),
                        entry instanceof ReceiptEntry receipt
                                ? receipt.receipt().total()
                                : null,
                        entry == null
                                ? null
                                : Instant.ofEpochMilli(entry.header().at()),
                        row.getTimestamp("received_at").toInstant(),
                        State.valueOf(row.getString("state"))),
                row.getObject("entry", UUID.class),
                row.getString("body"),
                row.getString("allowed"),
                row.getString("detail"),
                row.getObject("staff", Long.class),
                decided == null ? null : decided.toInstant(),
                row.getString("decision"));
    }

    private static @Nullable JournalEntry entry(String body) {
        try {
            return Refunds.entry(body);
        } catch (Refusal unreadable) {
            return null;
        }
    }
}
