package aisle.server.purchasing;

import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.purchasing.ListedCost.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The suppliers' cost lists: what packs cost on which delivery days. An order keeps what it was sent with, so that a
 * list may be changed at any time.
 */
@Service
public class CostLists {

    private static final int LINES_MAX = 5_000;
    private static final int PACKS_MAX = 100_000;
    private static final long AMOUNT_MAX = 1_000_000_000;
    private static final long MILLION = 1_000_000;

    private final JdbcClient sql;
    private final Suppliers suppliers;
    private final Audit audit;

    CostLists(JdbcClient sql, Suppliers suppliers, Audit audit) {
        this.sql = sql;
        this.suppliers = suppliers;
        this.audit = audit;
    }

    /** A line that is to be listed; see {@link ListedCost}. */
    public record NewLine(
            long product,
            Kind kind,
            int fromPacks,
            LocalDate first,
            @Nullable LocalDate last,
            long value) {}

    /**
     * What is listed of a supplier and is not over.
     *
     * @param supplier the supplier
     * @param from lines whose last day lies before are left out
     * @return by product and first day
     */
    public List<ListedCost> of(long supplier, LocalDate from) {
        return sql.sql("""
                select * from purchasing.listed_cost where supplier = :supplier and coalesce(last, 'infinity') >= :from
                order by product, first, kind, from_packs""")
                .param("supplier", supplier)
                .param("from", from)
                .query(CostLists::row)
                .list();
    }

    /**
     * What a supplier's packs cost on a delivery day.
     *
     * @param supplier the supplier
     * @param day the day the goods come
     * @return the costs of that day
     */
    public DayCosts on(long supplier, LocalDate day) {
        return new DayCosts(sql.sql("""
                select * from purchasing.listed_cost
                where supplier = :supplier and first <= :day and coalesce(last, 'infinity') >= :day""")
                .param("supplier", supplier)
                .param("day", day)
                .query(CostLists::row)
                .list());
    }

    /**
     * Lists costs and allowances, all or none.
     *
     * @param supplier the supplier
     * @param lines of products it sells
     * @throws Problem 400 naming the line that cannot be, 404 for an unknown supplier, 409 {@code already-listed} when
     *     two say something of the same product, number of packs and day
     */
    @Transactional
    public void list(long supplier, List<NewLine> lines) {
        suppliers.find(supplier);
        if (lines.isEmpty() || lines.size() > LINES_MAX) {
            throw Problem.invalid("lines", lines.size() + " lines", "1 to " + LINES_MAX + " lines");
        }
        var sold = suppliers.packs(supplier).stream().map(Pack::product).collect(Collectors.toSet());
        for (int i = 0; i < lines.size(); i++) {
            String field = "lines[" + i + "]";
            NewLine line = lines.get(i);
            requireSound(field, line);
            if (!sold.contains(line.product())) {
                throw Problem.invalid(field + ".product", line.product(), "a product this supplier sells");
            }
            write(supplier, field, line);
        }
        audit.record(null, "costs-listed", "supplier " + supplier, Map.of("lines", lines.size()));
    }

    private void write(long supplier, String field, NewLine line) {
        overlapping(supplier, line).ifPresent(other -> {
            throw alreadyListed(
                    field, line, "from " + other.first() + (other.last() == null ? " on" : " to " + other.last()));
        });
        try {
            sql.sql("""
                    insert into purchasing.listed_cost (supplier, product, kind, from_packs, first, last, value)
                    values (:supplier, :product, :kind, :fromPacks, :first, :last, :value)""")
                    .params(columns(supplier, line))
                    .param("value", line.value())
                    .update();
        } catch (DataIntegrityViolationException meanwhile) {
            throw alreadyListed(field, line, "by somebody else just now");
        }
    }

    private Optional<ListedCost> overlapping(long supplier, NewLine line) {
        return sql.sql("""
                select * from purchasing.listed_cost
                where supplier = :supplier and product = :product and from_packs = :fromPacks
                    and (kind = 'COST') = (:kind = 'COST')
                    and daterange(first, last, '[]') && daterange(:first, :last, '[]')
                order by first limit 1""")
                .params(columns(supplier, line))
                .query(CostLists::row)
                .optional();
    }

    private static Map<String, @Nullable Object> columns(long supplier, NewLine line) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("supplier", supplier);
        columns.put("product", line.product());
        columns.put("kind", line.kind().name());
        columns.put("fromPacks", line.fromPacks());
        columns.put("first", line.first());
        columns.put("last", line.last());
        return columns;
    }

    private static Problem alreadyListed(String field, NewLine line, String when) {
        String what = line.kind() == Kind.COST ? "A cost" : "An allowance";
        return Problem.conflict(
                        "already-listed",
                        "%s of product %d from %d packs on is listed already %s. End that one first, or choose other days."
                                .formatted(what, line.product(), line.fromPacks(), when))
                .at(field + ".first", line.first(), "days of which nothing is listed yet");
    }

    /**
     * Ends a line of the list earlier or later.
     *
     * @param supplier the supplier
     * @param line its id
     * @param last the last delivery day it holds for; null for no end
     * @throws Problem 404 when the supplier has none such, 400 for a day before its first, 409 {@code already-listed}
     *     when it would run into another
     */
    @Transactional
    public void end(long supplier, long line, @Nullable LocalDate last) {
        ListedCost listed = find(supplier, line);
        if (last != null && last.isBefore(listed.first())) {
            throw Problem.invalid("last", last, listed.first() + " or later");
        }
        try {
            sql.sql("update purchasing.listed_cost set last = :last where id = :id")
                    .param("last", last)
                    .param("id", line)
                    .update();
        } catch (DataIntegrityViolationException overlaps) {
            throw Problem.conflict(
                            "already-listed",
                            "Another line of the list begins before that. End or remove that one first.")
                    .at("last", last, "a day before the next one begins");
        }
        audit.record(
                null,
                "cost-ended",
                "supplier " + supplier,
                Map.of("product", listed.product(), "last", last == null ? "no end" : last));
    }

    /**
     * Takes a line off the list.
     *
     * @param supplier the supplier
     * @param line its id
     * @throws Problem 404 when the supplier has none such
     */
    @Transactional
    public void remove(long supplier, long line) {
        ListedCost listed = find(supplier, line);
        sql.sql("delete from purchasing.listed_cost where id = :id")
                .param("id", line)
                .update();
        audit.record(
                null,
                "cost-removed",
                "supplier " + supplier,
                Map.of("product", listed.product(), "first", listed.first(), "value", listed.value()));
    }

    private ListedCost find(long supplier, long line) {
        return sql.sql("select * from purchasing.listed_cost where id = :id and supplier = :supplier for update")
                .param("id", line)
                .param("supplier", supplier)
                .query(CostLists::row)
                .optional()
                .orElseThrow(() -> Problem.notFound("listed cost", line));
    }

    private static void requireSound(String field, NewLine line) {
        if (line.fromPacks() < 1 || line.fromPacks() > PACKS_MAX) {
            throw Problem.invalid(field + ".fromPacks", line.fromPacks(), "1 to " + PACKS_MAX);
        }
        LocalDate last = line.last();
        if (last != null && last.isBefore(line.first())) {
            throw Problem.invalid(field + ".last", last, line.first() + " or later");
        }
        boolean percent = line.kind() == Kind.PERCENT_OFF;
        long least = line.kind() == Kind.COST ? 0 : 1;
        long most = percent ? MILLION : AMOUNT_MAX;
        if (line.value() < least || line.value() > most) {
            throw Problem.invalid(
                    field + ".value",
                    line.value(),
                    least + " to " + most + (percent ? " parts per million" : " minor units a pack"));
        }
    }

    private static ListedCost row(ResultSet row, int number) throws SQLException {
        return new ListedCost(
                row.getLong("id"),
                row.getLong("product"),
                Kind.valueOf(row.getString("kind")),
                row.getInt("from_packs"),
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class),
                row.getLong("value"));
    }
}
