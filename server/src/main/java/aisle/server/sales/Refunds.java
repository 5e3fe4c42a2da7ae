package aisle.server.sales;

import aisle.core.Refusal;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.Line;
import aisle.core.journal.Refund;
import aisle.core.journal.Sale;
import aisle.server.catalog.BundlePart;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is left of a sale: by line, in quantity, money and cost. Several refunds never exceed their sale. */
@Component
class Refunds {

    private final JdbcClient sql;
    private final PriceBooks books;

    Refunds(JdbcClient sql, PriceBooks books) {
        this.sql = sql;
        this.books = books;
    }

    /** A sale with what came back of it. */
    record Sold(Sale sale, List<Refund> refunds, Map<Long, Long> costs) {}

    /** Why a refund cannot stand, or null. {@code batch} is what the present transaction recorded already. */
    @Nullable Reason refusal(Refund refund, List<RecordedEntry> batch) {
        Optional<Sold> found = sold(refund, batch);
        if (found.isEmpty()) {
            return Reason.of("sale-unknown", "refundOf", refund.refundOf(), "a recorded sale of this store");
        }
        Sold sold = found.get();
        try {
            new aisle.core.sale.Refunds(sold.sale(), sold.refunds()).check(refund);
            return null;
        } catch (Refusal refused) {
            return new Reason(
                    "refund-exceeds", refused.field(), refused.value(), refused.allowed(), refused.getMessage());
        }
    }

    /**
     * What a refund brings back by line.
     *
     * @param costs of each line, minor units
     * @param deposits the refund's lines that are deposits of the sale, by number
     * @param bundles what was in each bundle when it was sold
     */
    record Back(List<Long> costs, Set<Long> deposits, Map<Long, List<BundlePart>> bundles) {}

    /** The refund's share of the sale's cost by line, so that refunds of a whole line add up to exactly its cost. */
    Back back(Refund refund, List<RecordedEntry> batch) {
        Sold sold = sold(refund, batch).orElseThrow();
        Map<Long, Line> lines = byLine(sold.sale().receipt().lines());
        Map<Long, Long> back = new HashMap<>();
        for (Refund earlier : sold.refunds()) {
            earlier.receipt().lines().forEach(line -> back.merge(line.refundLine(), line.quantity(), Long::sum));
        }
        List<Long> costs = new ArrayList<>();
        Set<Long> deposits = new HashSet<>();
        for (Line line : refund.receipt().lines()) {
            Line of = Objects.requireNonNull(lines.get(line.refundLine()));
            if (of.linkedTo() != 0) {
                deposits.add(line.line());
            }
            long quantity = of.quantity();
            long cost = sold.costs().getOrDefault(line.refundLine(), 0L);
            long before = back.getOrDefault(line.refundLine(), 0L);
            long after = before + line.quantity();
            back.put(line.refundLine(), after);
            costs.add(Math.multiplyExact(cost, after) / quantity - Math.multiplyExact(cost, before) / quantity);
        }
        return new Back(costs, deposits, bundles(sold.sale()));
    }

    private Map<Long, List<BundlePart>> bundles(Sale sale) {
        PriceBook book = books.at(sale.header().store(), sale.receipt().priceBook());
        Map<Long, List<BundlePart>> bundles = new HashMap<>();
        for (Line line : sale.receipt().lines()) {
            book.item(line.product())
                    .map(PriceBook.Item::parts)
                    .filter(parts -> !parts.isEmpty())
                    .ifPresent(parts -> bundles.put(line.product(), parts));
        }
        return bundles;
    }

    /** The refund's sale, recorded or in the batch, with what came back of it in either. */
    private Optional<Sold> sold(Refund refund, List<RecordedEntry> batch) {
        UUID id = UUID.fromString(refund.refundOf());
        Optional<Sold> stored = find(refund.header().store(), id);
        if (stored.isEmpty()) {
            stored = batch.stream()
                    .filter(entry -> entry.id().equals(id) && entry.entry() instanceof Sale)
                    .findFirst()
                    .map(Refunds::inBatch);
        }
        return stored.map(sold -> {
            List<Refund> refunds = new ArrayList<>(sold.refunds());
            for (RecordedEntry entry : batch) {
                if (entry.entry() instanceof Refund other && other.refundOf().equals(refund.refundOf())) {
                    refunds.add(other);
                }
            }
            return new Sold(sold.sale(), refunds, sold.costs());
        });
    }

    private static Sold inBatch(RecordedEntry entry) {
        Map<Long, Long> costs = new HashMap<>();
        for (int i = 0; i < entry.costs().size(); i++) {
            costs.put(i + 1L, entry.costs().get(i));
        }
        return new Sold((Sale) entry.entry(), List.of(), costs);
    }

    /**
     * A recorded sale with its refunds, locked against others who refund it now; empty when the store has none such.
     */
    Optional<Sold> find(long store, UUID id) {
        Optional<String> body = sql.sql("""
                select body from sales.entry
                where id = :id and store = :store and kind = 'SALE' for no key update""")
                .param("id", id)
                .param("store", store)
                .query(String.class)
                .optional();
        return body.map(text -> {
            List<Refund> refunds = sql
                    .sql("select body from sales.entry where refund_of = :id order by received_at, id")
                    .param("id", id)
                    .query((row, number) -> row.getString("body"))
                    .list()
                    .stream()
                    .map(each -> (Refund) entry(each))
                    .toList();
            Map<Long, Long> costs = new HashMap<>();
            sql.sql("select line, cost from sales.line where entry = :id")
                    .param("id", id)
                    .query(row -> {
                        costs.put(row.getLong("line"), row.getLong("cost"));
                    });
            return new Sold((Sale) entry(text), refunds, costs);
        });
    }

    static JournalEntry entry(String body) {
        return JournalEntry.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<Long, Line> byLine(List<Line> lines) {
        Map<Long, Line> byLine = new HashMap<>();
        lines.forEach(line -> byLine.put(line.line(), line));
        return byLine;
    }
}
