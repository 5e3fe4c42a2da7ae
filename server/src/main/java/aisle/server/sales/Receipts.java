package aisle.server.sales;

import aisle.core.Refusal;
import aisle.core.code.ReceiptCode;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.Sale;
import aisle.core.sale.RefundRequest;
import aisle.core.tender.TenderKind;
import aisle.server.organization.Staff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The receipts of a store as they stand in the record: found, opened, with what came back of them. */
@Service
public class Receipts {

    /** Receipts of one page. */
    static final int PAGE = 50;

    /** Days that a search by product name looks back over, when no day is named: names are not indexed. */
    private static final int NAME_SEARCH_DAYS = 31;

    private static final String ROW = """
            select e.id, e.store, e.till, e.number, e.kind, e.at, e.day, e.cashier, e.total,
                (select coalesce(sum(l.quantity), 0) from sales.line l where l.entry = e.id) as items,
                exists (select from sales.remark r where r.entry = e.id and r.kind = 'PRICE') as different,
                e.kind = 'REFUND' and e.refund_of is null as without_receipt
            from sales.entry e
            """;

    private final JdbcClient sql;
    private final Staff staff;

    Receipts(JdbcClient sql, Staff staff) {
        this.sql = sql;
        this.staff = staff;
    }

    /**
     * What is looked for; null is anything.
     *
     * @param text a receipt code, a number, a total, or a part of a product's name
     * @param day business day
     * @param till the till
     * @param kind {@code SALE}, {@code REFUND} or {@code VOID}
     * @param exception only those of which this is to be said
     */
    record Search(
            @Nullable String text,
            @Nullable LocalDate day,
            @Nullable Long till,
            @Nullable String kind,
            @Nullable Exception exception) {}

    /** What is to be said of a receipt, for whoever looks after losses. */
    enum Exception {
        /** The core prices it otherwise. */
        PRICE_DIFFERENCE,
        /** A refund of goods whose sale nobody knows. */
        WITHOUT_RECEIPT
    }

    /**
     * Receipts, newest first.
     *
     * @param receipts one page
     * @param next passed as {@code after}; null at the end
     */
    record Page(List<ReceiptRow> receipts, @Nullable String next) {}

    /**
     * A difference to what the core says.
     *
     * @param field such as {@code lines[2].net}
     * @param till what the till says
     * @param core what the core says
     */
    public record Difference(
            @Nullable String field,
            @Nullable String till,
            @Nullable String core) {}

    /**
     * What is left of a line.
     *
     * @param line line of the sale
     * @param quantity thousandths
     */
    public record Left(long line, long quantity) {}

    /**
     * A receipt opened.
     *
     * @param row as in the list
     * @param body the canonical entry
     * @param entry the entry
     * @param recordedAt by the server's clock
     * @param approvedByName who allowed it
     * @param saleId the sale, for a refund
     * @param saleCode the sale's code, for a refund
     * @param chainIntact whether it names the hash of the till's entry before it
     * @param difference the first difference to the core
     * @param refunds what came back of a sale
     * @param left what may still come back
     */
    public record Opened(
            ReceiptRow row,
            String body,
            JournalEntry entry,
            Instant recordedAt,
            @Nullable String approvedByName,
            @Nullable UUID saleId,
            @Nullable String saleCode,
            boolean chainIntact,
            @Nullable Difference difference,
            List<ReceiptRow> refunds,
            List<Left> left) {}

    Page page(long store, Search search, @Nullable String after) {
        List<String> where = new ArrayList<>();
        where.add("e.store = :store and e.kind in ('SALE', 'REFUND', 'VOID')");
        ReceiptCode code = code(search.text());
        String text = search.text() == null ? "" : search.text().strip();
        Long figure = text.matches("\\d{1,15}([.,]\\d{1,3})?") ? Long.valueOf(text.replaceAll("[.,]", "")) : null;
        if (code != null) {
            where.add("e.till = :codeTill and e.number = :codeNumber");
        } else if (figure != null) {
            where.add("(e.number = :figure or abs(e.total) = :figure)");
        } else if (!text.isEmpty()) {
            where.add("exists (select from sales.line l where l.entry = e.id and l.name ilike :name)");
            where.add(search.day() == null ? "e.day > current_date - " + NAME_SEARCH_DAYS : "true");
        }
        where.add(search.day() == null ? "true" : "e.day = :day");
        where.add(search.till() == null ? "true" : "e.till = :till");
        where.add(search.kind() == null ? "true" : "e.kind = :kind");
        where.add(
                switch (search.exception()) {
                    case PRICE_DIFFERENCE ->
                        "exists (select from sales.remark r where r.entry = e.id and r.kind = 'PRICE')";
                    case WITHOUT_RECEIPT -> "e.kind = 'REFUND' and e.refund_of is null";
                    case null -> "true";
                });
        Cursor cursor = Cursor.parse(after);
        if (cursor != null) {
            where.add("(e.day, e.at, e.id) < (:afterDay, to_timestamp(:afterAt / 1000000.0), :afterId)");
        }
        List<ReceiptRow> rows = named(sql.sql(ROW + "where " + String.join(" and ", where)
                        + " order by e.day desc, e.at desc, e.id desc limit " + (PAGE + 1))
                .param("store", store)
                .param("codeTill", code == null ? 0 : code.till())
                .param("codeNumber", code == null ? 0 : code.number())
                .param("figure", figure)
                .param("name", "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("day", search.day())
                .param("till", search.till())
                .param("kind", search.kind())
                .param("afterDay", cursor == null ? null : cursor.day())
                .param("afterAt", cursor == null ? 0L : cursor.micros())
                .param("afterId", cursor == null ? null : cursor.id())
                .query(Receipts::row)
                .list());
        if (rows.size() <= PAGE) {
            return new Page(rows, null);
        }
        ReceiptRow last = rows.get(PAGE - 1);
        return new Page(rows.subList(0, PAGE), Cursor.text(last.day(), last.at(), last.id()));
    }

    /**
     * Opens a receipt.
     *
     * @param store the store it must belong to
     * @param key its id or its printed code
     * @return empty when the store has none
     */
    @Transactional(readOnly = true)
    public Optional<Opened> open(long store, String key) {
        return locate(store, key).map(this::opened);
    }

    /** The id of an entry by its id or its printed code; empty when the store has none. */
    Optional<UUID> locate(long store, String key) {
        ReceiptCode code = code(key);
        String condition = code != null ? "till = :till and number = :number" : "id = :id";
        UUID id = code == null ? uuid(key) : null;
        if (code == null && id == null) {
            return Optional.empty();
        }
        return sql.sql("select id from sales.entry where store = :store and " + condition)
                .param("store", store)
                .param("till", code == null ? 0 : code.till())
                .param("number", code == null ? 0 : code.number())
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** The canonical text of an entry. */
    String body(UUID id) {
        return sql.sql("select body from sales.entry where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** The canonical texts of a sale's refunds, oldest first. */
    List<String> refundBodies(UUID sale) {
        return sql.sql("select body from sales.entry where refund_of = :id order by received_at, id")
                .param("id", sale)
                .query((row, number) -> row.getString("body"))
                .list();
    }

    /**
     * What sales and refunds of a business day add up to, minor units.
     *
     * @param store the store
     * @param day business day
     * @param net lines without any tax
     * @param tax inside and on top
     * @param rounding cash rounding
     */
    public record DayTotal(long store, LocalDate day, long net, long tax, long rounding) {}

    /**
     * The totals of every store and day, to be held against the books.
     *
     * @return one for each store and day with a receipt
     */
    public List<DayTotal> dayTotals() {
        return sql.sql("""
                select store, day, sum(net - tax_inside) as net, sum(tax_on_top + tax_inside) as tax,
                    sum(rounding) as rounding
                from sales.entry where kind in ('SALE', 'REFUND') group by store, day""")
                .query((row, number) -> new DayTotal(
                        row.getLong("store"),
                        row.getDate("day").toLocalDate(),
                        row.getLong("net"),
                        row.getLong("tax"),
                        row.getLong("rounding")))
                .list();
    }

    /**
     * What a tender of a receipt paid.
     *
     * @param position among the receipt's tenders, from 1
     * @param amount minor units, signed as in the entry
     */
    public record PaidTender(UUID entry, int position, TenderKind kind, long amount) {}

    /**
     * Every tender of some kinds that paid anything.
     *
     * @param kinds few, such as those whose balances the server keeps
     * @return of the whole record
     */
    public List<PaidTender> tenders(Set<TenderKind> kinds) {
        return sql.sql("""
                select entry, position, kind, amount from sales.tender where kind in (:kinds) and amount <> 0""")
                .param("kinds", kinds.stream().map(TenderKind::name).toList())
                .query((row, number) -> new PaidTender(
                        row.getObject("entry", UUID.class),
                        row.getInt("position"),
                        TenderKind.valueOf(row.getString("kind")),
                        row.getLong("amount")))
                .list();
    }

    /** Which of some entries are in the record. */
    public Set<UUID> recorded(Collection<UUID> ids) {
        return new HashSet<>(sql.sql("select id from sales.entry where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /**
     * A coupon that was given on a sale.
     *
     * @param position among the sale's coupons, from 1
     */
    public record SoldCoupon(UUID entry, int position, String code) {}

    /** Every coupon that any sale of the whole record was given. */
    public List<SoldCoupon> coupons() {
        return sql.sql("""
                select e.id, c.position, c.code
                from sales.entry e
                cross join lateral jsonb_array_elements_text(e.body::jsonb -> 'coupons') with ordinality as c (code, position)
                where e.kind = 'SALE' and e.body like '%"coupons":[%'""")
                .query((row, number) ->
                        new SoldCoupon(row.getObject("id", UUID.class), row.getInt("position"), row.getString("code")))
                .list();
    }

    private Opened opened(UUID id) {
        ReceiptRow row = named(sql.sql(ROW + "where e.id = :id")
                        .param("id", id)
                        .query(Receipts::row)
                        .list())
                .getFirst();
        String body = body(id);
        JournalEntry entry = Refunds.entry(body);
        List<ReceiptRow> refunds = named(sql.sql(ROW + "where e.refund_of = :id order by e.at, e.id")
                .param("id", id)
                .query(Receipts::row)
                .list());
        return sql.sql("""
                select e.received_at, s.id as sale, s.store, s.till, s.number,
                    coalesce((select o.hash = e.previous from sales.entry o
                              where o.till = e.till and o.number = e.number - 1),
                             (select q.hash = e.previous from sales.quarantine q
                              where q.till = e.till and q.number = e.number - 1 limit 1),
                             e.number = 1) as intact
                from sales.entry e left join sales.entry s on s.id = e.refund_of
                where e.id = :id""")
                .param("id", id)
                .query((found, number) -> {
                    UUID sale = found.getObject("sale", UUID.class);
                    return new Opened(
                            row,
                            body,
                            entry,
                            found.getTimestamp("received_at").toInstant(),
                            approvedBy(entry),
                            sale,
                            sale == null
                                    ? null
                                    : new ReceiptCode(
                                                    found.getLong("store"),
                                                    found.getLong("till"),
                                                    found.getLong("number"))
                                            .text(),
                            found.getBoolean("intact"),
                            difference(id),
                            refunds,
                            left(entry, id));
                })
                .single();
    }

    private @Nullable String approvedBy(JournalEntry entry) {
        if (!(entry instanceof aisle.core.journal.ReceiptEntry receipt)
                || receipt.receipt().approvedBy() == 0) {
            return null;
        }
        long id = receipt.receipt().approvedBy();
        return staff.names(Set.of(id)).get(id);
    }

    private @Nullable Difference difference(UUID id) {
        return sql
                .sql("select field, recorded, expected from sales.remark where entry = :id and kind = 'PRICE'")
                .param("id", id)
                .query((row, number) ->
                        new Difference(row.getString("field"), row.getString("recorded"), row.getString("expected")))
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private List<Left> left(JournalEntry entry, UUID id) {
        if (!(entry instanceof Sale sale)) {
            return List.of();
        }
        var refunds = refundBodies(id).stream()
                .map(text -> (aisle.core.journal.Refund) Refunds.entry(text))
                .toList();
        List<Left> left = new ArrayList<>();
        for (RefundRequest each : new aisle.core.sale.Refunds(sale, refunds).left()) {
            left.add(new Left(each.line(), each.quantity()));
        }
        return left;
    }

    private List<ReceiptRow> named(List<ReceiptRow> rows) {
        Set<Long> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.cashier()));
        Map<Long, String> names = ids.isEmpty() ? Map.of() : staff.names(ids);
        return rows.stream()
                .map(row -> new ReceiptRow(
                        row.id(),
                        row.code(),
                        row.till(),
                        row.number(),
                        row.kind(),
                        row.at(),
                        row.day(),
                        row.cashier(),
                        names.getOrDefault(row.cashier(), "Staff " + row.cashier()),
                        row.items(),
                        row.total(),
                        row.different(),
                        row.withoutReceipt()))
                .toList();
    }

    private static ReceiptRow row(ResultSet row, int index) throws SQLException {
        return new ReceiptRow(
                row.getObject("id", UUID.class),
                new ReceiptCode(row.getLong("store"), row.getLong("till"), row.getLong("number")).text(),
                row.getLong("till"),
                row.getLong("number"),
                row.getString("kind"),
                row.getTimestamp("at").toInstant(),
                row.getDate("day").toLocalDate(),
                row.getLong("cashier"),
                "",
                row.getLong("items"),
                row.getLong("total"),
                row.getBoolean("different"),
                row.getBoolean("without_receipt"));
    }

    private static @Nullable ReceiptCode code(@Nullable String text) {
        if (text == null || !text.strip().toUpperCase(Locale.ROOT).startsWith("R")) {
            return null;
        }
        try {
            return ReceiptCode.parse(text.strip().toUpperCase(Locale.ROOT));
        } catch (Refusal noCode) {
            return null;
        }
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** Where a page ended. */
    record Cursor(LocalDate day, long micros, UUID id) {
        static String text(LocalDate day, Instant at, UUID id) {
            return day.toEpochDay() + "." + (at.getEpochSecond() * 1_000_000 + at.getNano() / 1000) + "." + id;
        }

        static @Nullable Cursor parse(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                String[] parts = text.split("\\.", 3);
                return new Cursor(
                        LocalDate.ofEpochDay(Long.parseLong(parts[0])),
                        Long.parseLong(parts[1]),
                        UUID.fromString(parts[2]));
            } catch (RuntimeException wrong) {
                throw aisle.server.organization.Problem.invalid("after", text, "the next of a page before");
            }
        }
    }
}
