package aisle.server.inventory;

import aisle.core.money.Share;
import aisle.server.organization.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays on goods that came what is told of their cost afterwards ({@code docs/decisions/0074-landed-cost.md}). From the
 * next settling on they cost that as well, and so does what of them has left by then.
 */
@Service
public class LandedCosts {

    private final JdbcClient sql;
    private final JdbcOperations statements;

    LandedCosts(JdbcClient sql, JdbcOperations statements) {
        this.sql = sql;
        this.statements = statements;
    }

    /**
     * Lays costs on goods received, in the caller's transaction; who books them books what they add up to. Where a
     * receipt brought a product in several lots, each takes a part by what it is worth so far.
     *
     * @param document what says so
     * @param at when it is told
     * @param costs each line of the document once for each receipt; nothing is laid of 0
     * @throws org.springframework.dao.DuplicateKeyException when the document told of it before
     * @throws IllegalArgumentException when a receipt did not bring the product
     */
    @Transactional
    public void land(UUID document, Instant at, List<LandedCost> costs) {
        Map<Goods, List<Came>> came =
                came(costs.stream().map(LandedCost::receipt).distinct().toList());
        Rows rows = new Rows(
                "inventory.landed_cost",
                "document",
                "document_line",
                "source",
                "line",
                "store",
                "day",
                "product",
                "amount",
                "at");
        boolean any = false;
        for (LandedCost cost : costs) {
            List<Came> on = came.getOrDefault(new Goods(cost.receipt(), cost.product()), List.of());
            if (on.isEmpty()) {
                throw new IllegalArgumentException(
                        "receipt " + cost.receipt() + " brought nothing of product " + cost.product());
            }
            long[] amounts = spread(
                    cost.amount(),
                    on.stream().map(Came::value).toList(),
                    on.stream().map(Came::quantity).toList());
            for (int i = 0; i < amounts.length; i++) {
                if (amounts[i] != 0) {
                    any = true;
                    add(rows, document, cost, on.get(i), amounts[i], at);
                }
            }
        }
        if (any) {
            rows.into(statements);
        }
    }

    private static void add(Rows rows, UUID document, LandedCost cost, Came on, long amount, Instant at) {
        rows.row()
                .id(document)
                .whole(cost.line())
                .id(cost.receipt())
                .whole(on.line())
                .number(on.store())
                .day(on.day())
                .number(cost.product())
                .number(amount)
                .time(at);
    }

    /**
     * An amount by parts, in the proportion of what they are worth, or of how much they are where none is worth
     * anything: whole minor units, the largest remainders first, so that nothing of it is lost. What is taken off takes
     * from no part more than it is worth, as long as all of them together are worth it.
     *
     * @param amount minor units, of either sign
     * @param values what each is worth, minor units, not negative
     * @param quantities thousandths, above zero
     * @return minor units by part, signed as the amount
     */
    public static long[] spread(long amount, List<Long> values, List<Long> quantities) {
        boolean worthless = values.stream().allMatch(value -> value == 0);
        long[] parts = Share.spread(Math.abs(amount), worthless ? quantities : values);
        for (int i = 0; i < parts.length; i++) {
            parts[i] *= Long.signum(amount);
        }
        return parts;
    }

    private record Goods(UUID receipt, long product) {}

    /** A movement that brought goods; {@code value} is what they cost so far, minor units. */
    private record Came(int line, long store, LocalDate day, long quantity, long value) {}

    private Map<Goods, List<Came>> came(Collection<UUID> receipts) {
        record Row(Goods goods, Came came) {}
        return sql
                .sql("""
                select m.source, m.line, m.store, m.day, m.product, m.quantity, m.cost + coalesce((
                    select sum(l.amount) from inventory.landed_cost l
                    where l.source = m.source and l.line = m.line), 0) as value
                from inventory.movement m
                where m.source = any(:receipts) and m.kind = 'RECEIPT' order by m.source, m.line""")
                .param("receipts", receipts.toArray(UUID[]::new))
                .query((row, number) -> new Row(
                        new Goods(row.getObject("source", UUID.class), row.getLong("product")),
                        new Came(
                                row.getInt("line"),
                                row.getLong("store"),
                                row.getObject("day", LocalDate.class),
                                row.getLong("quantity"),
                                row.getLong("value"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::goods, Collectors.mapping(Row::came, Collectors.toList())));
    }

    /**
     * What a document laid on goods.
     *
     * @param document such as an invoice
     * @return minor units by its lines; a line that laid nothing is missing
     */
    public Map<Integer, Long> of(UUID document) {
        Map<Integer, Long> found = new HashMap<>();
        sql.sql("""
                select document_line, sum(amount) as amount from inventory.landed_cost
                where document = :document group by document_line""").param("document", document).query(row -> {
            found.put(row.getInt("document_line"), row.getLong("amount"));
        });
        return found;
    }
}
