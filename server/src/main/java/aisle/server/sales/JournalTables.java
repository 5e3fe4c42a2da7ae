package aisle.server.sales;

import aisle.core.journal.Line;
import aisle.core.journal.Receipt;
import aisle.core.journal.ReceiptEntry;
import aisle.core.journal.Refund;
import aisle.core.tender.Tender;
import aisle.server.organization.Rows;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the intake: what it must know before it decides, and how it writes what it decided, set by set. */
@Component
class JournalTables {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient sql;
    private final JdbcOperations statements;

    JournalTables(JdbcClient sql, JdbcOperations statements) {
        this.sql = sql;
        this.statements = statements;
    }

    /** A till's chain as it stands, locked. */
    record Chain(long till, ChainHead head, Instant lastAt) {}

    /** An id that was seen before, with the hash it came with. */
    record Known(UUID id, @Nullable String hash, boolean recorded) {}

    /** A quarantined item that is there already. */
    record Waiting(long till, String digest, Outcome.Refusal refusal) {}

    /** What stands of all a batch touches: the chains of its tills, the ids seen before, its shifts. */
    record Standing(Map<Long, Chain> chains, Map<UUID, Known> known, List<Shift> shifts) {}

    /**
     * Locks and reads what a batch touches, in one round trip: first the chains, in order of till so that no two
     * writers wait for each other; what follows is then read as the writer before left it. Chains that are new begin.
     *
     * @param correlation put on the connection while the transaction lasts, so that the database's own logs can be
     *     followed; null leaves its name
     */
    Standing lock(
            Map<Long, Long> storesByTill, Collection<UUID> ids, Collection<UUID> shifts, @Nullable String correlation) {
        Standing standing = standing(storesByTill.keySet(), ids, shifts, correlation);
        if (standing.chains().size() == storesByTill.size()) {
            return standing;
        }
        sql.sql("""
                insert into sales.chain (till, store, number, hash, last_at)
                select till, store, 0, :start, 'epoch'
                from unnest(:tills, :stores) as c (till, store) order by till
                on conflict do nothing""")
                .param("start", HEX.parseHex(ChainHead.START.hash()))
                .param("tills", storesByTill.keySet().toArray(Long[]::new))
                .param("stores", storesByTill.values().toArray(Long[]::new))
                .update();
        return standing(storesByTill.keySet(), ids, shifts, correlation);
    }

    /** Every statement of the intake is the same each time: planning some of them anew took a tenth of its time. */
    private static final String STANDING = """
            select set_config('application_name', coalesce(?, current_setting('application_name')), true),
                set_config('plan_cache_mode', 'force_generic_plan', true);
            select till, number, hash, last_at from sales.chain
            where till = any(?) order by till for no key update;
            select entry as id, hash, false as recorded from sales.quarantine where entry = any(?::uuid[])
            union all
            select id, hash, true from sales.entry where id = any(?::uuid[])
            order by recorded;
            select * from sales.shift where id = any(?::uuid[]) or rescue_of = any(?::uuid[])
            order by id for no key update""";

    private Standing standing(
            Collection<Long> tills, Collection<UUID> ids, Collection<UUID> shifts, @Nullable String correlation) {
        return Objects.requireNonNull(statements.execute(STANDING, (PreparedStatementCallback<Standing>) call -> {
            call.setString(1, correlation);
            call.setObject(2, tills.stream().mapToLong(Long::longValue).toArray());
            call.setObject(3, texts(ids));
            call.setObject(4, texts(ids));
            call.setObject(5, texts(shifts));
            call.setObject(6, texts(shifts));
            call.execute();
            Map<Long, Chain> chains = new HashMap<>();
            for (ResultSet row = next(call); row.next(); ) {
                chains.put(row.getLong("till"), chain(row));
            }
            Map<UUID, Known> known = new HashMap<>();
            for (ResultSet row = next(call); row.next(); ) {
                Known each = known(row);
                known.put(each.id(), each);
            }
            List<Shift> found = new ArrayList<>();
            for (ResultSet row = next(call); row.next(); ) {
                found.add(shift(row));
            }
            return new Standing(chains, known, found);
        }));
    }

    private static ResultSet next(PreparedStatement call) throws SQLException {
        call.getMoreResults();
        return Objects.requireNonNull(call.getResultSet());
    }

    private static Chain chain(ResultSet row) throws SQLException {
        return new Chain(
                row.getLong("till"),
                new ChainHead(row.getLong("number"), HEX.formatHex(row.getBytes("hash"))),
                row.getTimestamp("last_at").toInstant());
    }

    private static Known known(ResultSet row) throws SQLException {
        byte[] hash = row.getBytes("hash");
        return new Known(
                row.getObject("id", UUID.class), hash == null ? null : HEX.formatHex(hash), row.getBoolean("recorded"));
    }

    boolean numberTaken(long till, long number) {
        return sql.sql("select exists (select from sales.entry where till = :till and number = :number)")
                .param("till", till)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** A till's rescue shifts that nobody closed, locked. */
    List<Shift> openRescues(long till) {
        return sql.sql("""
                select * from sales.shift
                where till = :till and rescue_of is not null and closed_at is null
                order by id for no key update""")
                .param("till", till)
                .query((row, number) -> shift(row))
                .list();
    }

    List<Waiting> waiting(Collection<Quarantined> items) {
        return sql.sql("""
                select q.till, q.digest, q.id, q.reason, q.field, q.value, q.allowed
                from unnest(:tills, :digests) as a (till, digest)
                join sales.quarantine q on q.till = a.till and q.digest = a.digest""")
                .param("tills", items.stream().mapToLong(Quarantined::till).toArray())
                .param("digests", hashes(items, Quarantined::digest))
                .query((row, number) -> new Waiting(
                        row.getLong("till"),
                        HEX.formatHex(row.getBytes("digest")),
                        new Outcome.Refusal(
                                row.getObject("id", UUID.class),
                                row.getString("reason"),
                                row.getString("field"),
                                row.getString("value"),
                                row.getString("allowed"))))
                .list();
    }

    private static Shift shift(ResultSet row) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new Shift(
                row.getObject("id", UUID.class),
                row.getLong("store"),
                row.getLong("till"),
                row.getLong("cashier"),
                row.getDate("day").toLocalDate().toEpochDay(),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getObject("rescue_of", UUID.class),
                row.getLong("opening"),
                row.getLong("drawer"));
    }

    /** Writes entries with their lines and tenders, and where their shifts and chains stand now, each kind at once. */
    void insert(List<RecordedEntry> entries, List<String> bodies, Collection<Shift> shifts, Collection<Chain> chains) {
        var lines = new ArrayList<LineRow>();
        var tenders = new ArrayList<TenderRow>();
        for (RecordedEntry entry : entries) {
            if (entry.entry() instanceof ReceiptEntry receipt) {
                collect(entry, receipt.receipt(), lines, tenders);
            }
        }
        var call = sql.sql("""
                insert into sales.entry (id, store, till, number, kind, day, at, received_at, shift, cashier,
                    price_book, refund_of, net, tax_on_top, tax_inside, total, rounding, previous, hash, body)
                select id, store, till, number, kind, date '1970-01-01' + day, to_timestamp(at / 1000.0),
                    to_timestamp(received_at / 1000.0), shift, cashier, nullif(price_book, 0), refund_of,
                    net, tax_on_top, tax_inside, total, rounding, previous, hash, body
                from unnest(:ids::uuid[], :stores, :tills, :numbers, :kinds, :days, :ats, :received, :shifts::uuid[],
                    :cashiers, :books, :refundOf::uuid[], :nets, :onTop, :inside, :totals, :roundings, :previous,
                    :hashes, :bodies) as e (id, store, till, number, kind, day, at, received_at, shift, cashier,
                    price_book, refund_of, net, tax_on_top, tax_inside, total, rounding, previous, hash, body);
                insert into sales.tender (entry, position, kind, amount)
                select * from unnest(:tenderEntries::uuid[], :positions, :tenderKinds, :amounts);
                """ + SAVE_SHIFTS + ";" + ADVANCE_CHAINS);
        call = tenderParams(entryParams(call, entries, bodies), tenders);
        chainParams(shiftParams(call, shifts), chains).update();
        if (!lines.isEmpty()) {
            insertLines(lines);
        }
    }

    private void insertLines(List<LineRow> lines) {
        Rows rows = new Rows(
                "sales.line",
                "entry",
                "line",
                "product",
                "department",
                "name",
                "quantity",
                "discount",
                "net",
                "tax",
                "cost",
                "deposit",
                "refund_line");
        for (LineRow each : lines) {
            Line line = each.line();
            rows.row()
                    .id(each.entry())
                    .whole((int) line.line())
                    .number(line.product())
                    .number(line.department())
                    .text(storable(line.name()))
                    .number(line.quantity())
                    .number(line.gross() - line.net())
                    .number(line.net())
                    .number(line.taxAmount())
                    .number(each.cost())
                    .flag(each.deposit());
            if (line.refundLine() == 0) {
                rows.none();
            } else {
                rows.whole((int) line.refundLine());
            }
        }
        rows.into(statements);
    }

    private record LineRow(UUID entry, Line line, long cost, boolean deposit) {}

    private record TenderRow(UUID entry, int position, Tender tender) {}

    private static void collect(RecordedEntry entry, Receipt receipt, List<LineRow> lines, List<TenderRow> tenders) {
        for (int i = 0; i < receipt.lines().size(); i++) {
            Line line = receipt.lines().get(i);
            lines.add(new LineRow(entry.id(), line, entry.costs().get(i), entry.isDeposit(line)));
        }
        for (int i = 0; i < receipt.tenders().size(); i++) {
            tenders.add(new TenderRow(entry.id(), i + 1, receipt.tenders().get(i)));
        }
    }

    private static JdbcClient.StatementSpec entryParams(
            JdbcClient.StatementSpec call, List<RecordedEntry> entries, List<String> bodies) {
        return call.param("ids", texts(entries, RecordedEntry::id))
                .param("stores", longs(entries, e -> e.entry().header().store()))
                .param("tills", longs(entries, e -> e.entry().header().till()))
                .param("numbers", longs(entries, e -> e.entry().header().number()))
                .param("kinds", texts(entries, e -> e.entry().kind()))
                .param(
                        "days",
                        entries.stream()
                                .mapToInt(e -> (int) e.entry().header().day())
                                .toArray())
                .param("ats", longs(entries, e -> e.entry().header().at()))
                .param("received", longs(entries, e -> e.receivedAt().toEpochMilli()))
                .param("shifts", texts(entries, RecordedEntry::shift))
                .param("cashiers", longs(entries, e -> e.entry().header().cashier()))
                .param("books", longs(entries, e -> ofReceipt(e, Receipt::priceBook)))
                .param("refundOf", texts(entries, JournalTables::refundOf))
                .param("nets", longs(entries, e -> ofReceipt(e, Totals::net)))
                .param("onTop", longs(entries, e -> ofReceipt(e, Totals::onTop)))
                .param("inside", longs(entries, e -> ofReceipt(e, Totals::inside)))
                .param("totals", longs(entries, RecordedEntry::total))
                .param("roundings", longs(entries, e -> ofReceipt(e, Receipt::rounding)))
                .param("previous", hashes(entries, e -> e.entry().previous()))
                .param("hashes", hashes(entries, e -> e.entry().hash()))
                .param("bodies", bodies.toArray(String[]::new));
    }

    private static @Nullable String refundOf(RecordedEntry entry) {
        return entry.entry() instanceof Refund refund && refund.receipted() ? refund.refundOf() : null;
    }

    private static JdbcClient.StatementSpec tenderParams(JdbcClient.StatementSpec call, List<TenderRow> tenders) {
        return call.param("tenderEntries", texts(tenders, TenderRow::entry))
                .param(
                        "positions",
                        tenders.stream().mapToInt(TenderRow::position).toArray())
                .param("tenderKinds", texts(tenders, row -> row.tender().kind()))
                .param("amounts", longs(tenders, row -> row.tender().amount()));
    }

    private static final String ADVANCE_CHAINS = """
            update sales.chain c set number = a.number, hash = a.hash, last_at = to_timestamp(a.last_at / 1000.0)
            from unnest(:chainTills, :chainNumbers, :chainHashes, :chainAts) as a (till, number, hash, last_at)
            where c.till = a.till""";

    /** Moves chains on past entries of which none is recorded. */
    void advance(Collection<Chain> chains) {
        chainParams(sql.sql(ADVANCE_CHAINS), chains).update();
    }

    private static JdbcClient.StatementSpec chainParams(JdbcClient.StatementSpec call, Collection<Chain> chains) {
        return call.param("chainTills", longs(chains, Chain::till))
                .param("chainNumbers", longs(chains, chain -> chain.head().number()))
                .param("chainHashes", hashes(chains, chain -> chain.head().hash()))
                .param("chainAts", longs(chains, chain -> chain.lastAt().toEpochMilli()));
    }

    private static final String SAVE_SHIFTS = """
            insert into sales.shift (id, store, till, cashier, day, opened_at, closed_at, rescue_of, opening, drawer)
            select id, store, till, cashier, date '1970-01-01' + day, to_timestamp(opened_at / 1000.0),
                to_timestamp(closed_at / 1000.0), rescue_of, opening, drawer
            from unnest(:shiftIds::uuid[], :shiftStores, :shiftTills, :shiftCashiers, :shiftDays, :opened, :closed,
                :rescueOf::uuid[], :openings, :drawers) as s (id, store, till, cashier, day, opened_at, closed_at,
                rescue_of, opening, drawer)
            on conflict (id) do update set drawer = excluded.drawer, closed_at = excluded.closed_at""";

    private static JdbcClient.StatementSpec shiftParams(JdbcClient.StatementSpec call, Collection<Shift> shifts) {
        return call.param("shiftIds", texts(shifts, Shift::id))
                .param("shiftStores", longs(shifts, Shift::store))
                .param("shiftTills", longs(shifts, Shift::till))
                .param("shiftCashiers", longs(shifts, Shift::cashier))
                .param(
                        "shiftDays",
                        shifts.stream().mapToInt(shift -> (int) shift.day()).toArray())
                .param("opened", longs(shifts, shift -> shift.openedAt().toEpochMilli()))
                .param("closed", shifts.stream().map(JournalTables::closedMs).toArray(Long[]::new))
                .param("rescueOf", texts(shifts, Shift::rescueOf))
                .param("openings", longs(shifts, Shift::opening))
                .param("drawers", longs(shifts, Shift::drawer));
    }

    private static @Nullable Long closedMs(Shift shift) {
        return shift.closedAt() == null ? null : shift.closedAt().toEpochMilli();
    }

    /** A remark and the entry it stands beside. */
    record RemarkOf(UUID entry, Remark remark) {}

    void remark(List<RemarkOf> remarks) {
        sql.sql("""
                insert into sales.remark (entry, kind, field, recorded, expected, detail)
                select * from unnest(:entries::uuid[], :kinds, :fields, :recorded, :expected, :details)""")
                .param("entries", texts(remarks, RemarkOf::entry))
                .param("kinds", texts(remarks, each -> each.remark().kind()))
                .param("fields", texts(remarks, each -> storable(each.remark().field())))
                .param("recorded", texts(remarks, each -> storable(each.remark().recorded())))
                .param("expected", texts(remarks, each -> storable(each.remark().expected())))
                .param("details", texts(remarks, each -> storable(each.remark().detail())))
                .update();
    }

    void quarantine(Collection<Quarantined> items) {
        for (Quarantined item : items) {
            Arrival arrival = item.arrival();
            Arrival.Claims claims = arrival.claims();
            sql.sql("""
                    insert into sales.quarantine (id, store, till, entry, number, kind, hash, previous, digest, body,
                        received_at, reason, field, value, allowed, detail)
                    values (:id, :store, :till, :entry, :number, :kind, decode(:hash, 'hex'), decode(:previous, 'hex'),
                        decode(:digest, 'hex'), :body, to_timestamp(:received / 1000.0), :reason, :field, :value,
                        :allowed, :detail)""")
                    .param("id", item.id())
                    .param("store", arrival.store())
                    .param("till", arrival.till())
                    .param("entry", claims.id())
                    .param("number", claims.number())
                    .param("kind", storable(claims.kind()))
                    .param("hash", claims.hash())
                    .param("previous", claims.previous())
                    .param("digest", item.digest())
                    .param("body", storable(arrival.body()))
                    .param("received", arrival.at().toEpochMilli())
                    .param("reason", item.reason().name())
                    .param("field", storable(item.reason().field()))
                    .param("value", storable(item.reason().value()))
                    .param("allowed", storable(item.reason().allowed()))
                    .param("detail", storable(item.reason().detail()))
                    .update();
        }
    }

    /** A text that PostgreSQL can hold: it knows no NUL. The canonical body writes NUL as an escape and keeps it. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    private static long ofReceipt(RecordedEntry entry, ToLongFunction<Receipt> part) {
        return entry.entry() instanceof ReceiptEntry receipt ? part.applyAsLong(receipt.receipt()) : 0;
    }

    static <T> long[] longs(Collection<T> rows, ToLongFunction<T> column) {
        return rows.stream().mapToLong(column).toArray();
    }

    private static <T> byte[][] hashes(Collection<T> rows, Function<T, String> column) {
        return rows.stream().map(row -> HEX.parseHex(column.apply(row))).toArray(byte[][]::new);
    }

    static <T> @Nullable String[] texts(Collection<T> rows, Function<T, ? extends @Nullable Object> column) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        int i = 0;
        for (T row : rows) {
            Object value = column.apply(row);
            texts[i++] = value == null ? null : value.toString();
        }
        return texts;
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
