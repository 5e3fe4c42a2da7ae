package aisle.server.inventory.transfers;

import aisle.server.inventory.Shelves;
import aisle.server.organization.LatestMark;
import aisle.server.organization.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of transfers: a draft changes, everything after it only grows. */
@Component
class TransferTables {

    private static final int LISTED = 200;

    private static final String SELECT = """
            select t.*, e.what, e.staff as ended_by, e.at as ended_at, l.lines, l.cost, l.quantity,
                a.cost as arrived_cost, a.quantity as arrived, a.back,
                (select count(*) from inventory.transfer_draft d where d.transfer = t.id) as drafted
            from inventory.transfer t
            left join inventory.transfer_end_of_draft e on e.transfer = t.id
            cross join lateral (
                select count(*) as lines, coalesce(sum(cost), 0) as cost, coalesce(sum(quantity), 0) as quantity
                from inventory.transfer_line l where l.transfer = t.id) l
            cross join lateral (
                select coalesce(sum(cost), 0) as cost, coalesce(sum(quantity), 0) as quantity,
                    coalesce(sum(quantity) filter (where outcome = 'BACK'), 0) as back
                from inventory.transfer_arrival_line a where a.transfer = t.id) a
            """;

    private final JdbcClient sql;

    TransferTables(JdbcClient sql) {
        this.sql = sql;
    }

    /** Which transfers are listed. */
    enum Which {
        /** Every one there is. */
        ALL("", ""),
        /** Being gathered, or in transit. */
        UNDER_WAY(IN_TRANSIT, "and (e.what is null or i.transfer is not null)"),
        /** Arrived, taken back or given up. */
        ENDED(IN_TRANSIT, "and e.what is not null and i.transfer is null");

        private final String join;
        private final String condition;

        Which(String join, String condition) {
            this.join = join;
            this.condition = condition;
        }
    }

    private static final String IN_TRANSIT = """
            left join (
                select l.transfer
                from (select transfer, sum(quantity) as quantity from inventory.transfer_line group by transfer) l
                left join (
                    select transfer, sum(quantity) as quantity from inventory.transfer_arrival_line group by transfer) a
                    on a.transfer = l.transfer
                where l.quantity > coalesce(a.quantity, 0)) i on i.transfer = t.id""";

    /** What a store sends or is sent, the latest leading; a draft is its sender's alone. */
    List<Transfer> of(long store) {
        return of(List.of(store), Which.ALL, LatestMark.FIRST, LISTED);
    }

    /**
     * What some stores send or are sent, each once, the latest leading; a draft is its sender's alone.
     *
     * @param after where the page before ended: when the transfer was drafted, and its id
     */
    List<Transfer> of(Collection<Long> stores, Which which, LatestMark after, int most) {
        return sql.sql(SELECT + """
                where t.id in (
                    select t.id from inventory.transfer t
                    left join inventory.transfer_end_of_draft e on e.transfer = t.id
                    %s
                    where (t.sender = any(:stores) or t.receiver = any(:stores) and e.what = 'SENT')
                      and (t.drafted_at, t.id) < (:at, :id) %s
                    order by t.drafted_at desc, t.id desc limit :most)
                order by t.drafted_at desc, t.id desc""".formatted(which.join, which.condition))
                .param("stores", stores.toArray(Long[]::new))
                .param("at", after.utc())
                .param("id", after.id())
                .param("most", most)
                .query(TransferTables::transfer)
                .list();
    }

    /** One of a store's; 404 when it has no such, and for the receiver while it is a draft. */
    Transfer find(long store, UUID id) {
        return sql.sql(SELECT + """
                where t.id = :id and (t.sender = :store or t.receiver = :store and e.what = 'SENT')""")
                .param("id", id)
                .param("store", store)
                .query(TransferTables::transfer)
                .optional()
                .orElseThrow(() -> Problem.notFound("transfer", id));
    }

    /** The same, locked: whoever ends the draft or tells of an arrival does so alone. */
    Transfer lock(long store, UUID id) {
        sql.sql("select id from inventory.transfer where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(store, id);
    }

    private static Transfer transfer(ResultSet row, int number) throws SQLException {
        String what = row.getString("what");
        long left = row.getLong("quantity") - row.getLong("arrived");
        Transfer.State state;
        if (what == null) {
            state = Transfer.State.DRAFT;
        } else if (what.equals("DISCARDED")) {
            state = Transfer.State.DISCARDED;
        } else if (left > 0) {
            state = Transfer.State.SENT;
        } else {
            state = row.getLong("back") == row.getLong("quantity") ? Transfer.State.TAKEN_BACK : Transfer.State.DONE;
        }
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Transfer(
                row.getObject("id", UUID.class),
                row.getLong("sender"),
                row.getLong("receiver"),
                state,
                "SENT".equals(what) ? row.getInt("lines") : row.getInt("drafted"),
                row.getLong("cost"),
                row.getLong("cost") - row.getLong("arrived_cost"),
                row.getLong("drafted_by"),
                row.getTimestamp("drafted_at").toInstant(),
                row.getObject("ended_by", Long.class),
                ended == null ? null : ended.toInstant());
    }

    /** False when the id is taken. */
    boolean begin(UUID id, long sender, long receiver, long staff, Instant now) {
        return sql.sql("""
                        insert into inventory.transfer (id, sender, receiver, drafted_by, drafted_at)
                        values (:id, :sender, :receiver, :staff, :now::timestamptz) on conflict do nothing""")
                        .param("id", id)
                        .param("sender", sender)
                        .param("receiver", receiver)
                        .param("staff", staff)
                        .param("now", now.toString())
                        .update()
                == 1;
    }

    void draft(UUID transfer, Transfer.Drafted line, Instant now) {
        sql.sql(line.quantity() == 0 ? """
                        delete from inventory.transfer_draft
                        where transfer = :transfer and product = :product and lot = :lot""" : """
                        insert into inventory.transfer_draft (transfer, product, lot, quantity, put_at)
                        values (:transfer, :product, :lot, :quantity, :now::timestamptz)
                        on conflict (transfer, product, lot)
                            do update set quantity = excluded.quantity, put_at = excluded.put_at""")
                .param("transfer", transfer)
                .param("product", line.product())
                .param("lot", Objects.toString(line.lot(), ""))
                .param("quantity", line.quantity())
                .param("now", now.toString())
                .update();
    }

    /** What a draft has, what was put last leading. */
    List<Transfer.Drafted> drafted(UUID transfer) {
        return sql.sql("""
                select product, nullif(lot, '') as lot, quantity from inventory.transfer_draft
                where transfer = :transfer order by put_at desc, product, lot""")
                .param("transfer", transfer)
                .query((row, number) ->
                        new Transfer.Drafted(row.getLong("product"), row.getString("lot"), row.getLong("quantity")))
                .list();
    }

    void endDraft(UUID transfer, String what, long staff, LocalDate day, Instant now) {
        sql.sql("""
                insert into inventory.transfer_end_of_draft (transfer, what, staff, day, at)
                values (:transfer, :what, :staff, :day, :now::timestamptz)""")
                .param("transfer", transfer)
                .param("what", what)
                .param("staff", staff)
                .param("day", day)
                .param("now", now.toString())
                .update();
    }

    void addLines(UUID transfer, List<Shelves.Parcel> parcels) {
        for (int i = 0; i < parcels.size(); i++) {
            Shelves.Parcel each = parcels.get(i);
            sql.sql("""
                    insert into inventory.transfer_line (transfer, line, product, lot, expires, quantity, cost)
                    values (:transfer, :line, :product, :lot, :expires, :quantity, :cost)""")
                    .param("transfer", transfer)
                    .param("line", i + 1)
                    .param("product", each.product())
                    .param("lot", each.lot())
                    .param("expires", each.expires())
                    .param("quantity", each.quantity())
                    .param("cost", each.cost())
                    .update();
        }
    }

    /** What was sent, and what became of it. */
    List<Transfer.Line> lines(UUID transfer) {
        return sql.sql("""
                select l.line, l.product, l.lot, l.expires, l.quantity, l.cost,
                    coalesce(sum(a.quantity) filter (where a.outcome = 'RECEIVED'), 0) as received,
                    coalesce(sum(a.quantity) filter (where a.outcome = 'MISSING'), 0) as missing,
                    coalesce(sum(a.quantity) filter (where a.outcome = 'DAMAGED'), 0) as damaged,
                    coalesce(sum(a.quantity) filter (where a.outcome = 'BACK'), 0) as back
                from inventory.transfer_line l
                left join inventory.transfer_arrival_line a on a.transfer = l.transfer and a.line = l.line
                where l.transfer = :transfer group by l.transfer, l.line order by l.line""")
                .param("transfer", transfer)
                .query((row, number) -> new Transfer.Line(
                        row.getInt("line"),
                        row.getLong("product"),
                        row.getString("lot"),
                        row.getObject("expires", LocalDate.class),
                        row.getLong("quantity"),
                        row.getLong("cost"),
                        row.getLong("received"),
                        row.getLong("missing"),
                        row.getLong("damaged"),
                        row.getLong("back")))
                .list();
    }

    /** What an arrival was told as; null when there is no such. */
    @Nullable String arrivalContent(UUID arrival) {
        return sql.sql("select content from inventory.transfer_arrival where id = :id")
                .param("id", arrival)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void addArrival(UUID id, UUID transfer, long store, String content, long staff, LocalDate day, Instant now) {
        sql.sql("""
                insert into inventory.transfer_arrival (id, transfer, store, content, staff, day, at)
                values (:id, :transfer, :store, :content, :staff, :day, :now::timestamptz)""")
                .param("id", id)
                .param("transfer", transfer)
                .param("store", store)
                .param("content", content)
                .param("staff", staff)
                .param("day", day)
                .param("now", now.toString())
                .update();
    }

    void addOutcome(UUID arrival, UUID transfer, int line, Transfer.Outcome outcome, long quantity, long cost) {
        sql.sql("""
                insert into inventory.transfer_arrival_line (arrival, transfer, line, outcome, quantity, cost)
                values (:arrival, :transfer, :line, :outcome, :quantity, :cost)""")
                .param("arrival", arrival)
                .param("transfer", transfer)
                .param("line", line)
                .param("outcome", outcome.name())
                .param("quantity", quantity)
                .param("cost", cost)
                .update();
    }
}
