package aisle.server.inventory.counts;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.inventory.CountedStock;
import aisle.server.organization.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a count comes to, for whoever answers for it: compared with the movements, asked again, and booked. */
@Component
class CountReview {

    private final JdbcClient sql;
    private final Counts counts;
    private final CountLines lines;
    private final CountedStock stock;
    private final PriceBooks books;

    CountReview(JdbcClient sql, Counts counts, CountLines lines, CountedStock stock, PriceBooks books) {
        this.sql = sql;
        this.counts = counts;
        this.lines = lines;
        this.stock = stock;
        this.books = books;
    }

    /**
     * One person's word on a place, for the review.
     *
     * @param quantity thousandths
     * @param holds whether it is the one that counts
     */
    record Look(String place, long staff, long quantity, Instant at, boolean holds) {}

    /**
     * A counted product. Quantities are thousandths.
     *
     * @param certainty null once the count is approved
     * @param quantity what was there at the instant
     * @param expected what the movements say of that instant, as far as they are known
     * @param worth of the difference at cost, minor units
     * @param asked whether somebody else was asked to count it, and nobody has yet
     * @param corrected what was booked back since, for movements from before the look that were told later
     */
    record Row(
            long product,
            String name,
            @Nullable String code,
            Unit unit,
            Tally.@Nullable Certainty certainty,
            long quantity,
            long expected,
            long difference,
            long worth,
            Instant at,
            boolean asked,
            long corrected,
            List<Look> looks) {}

    /** A product that is left as it is. */
    record Left(long product, String name, @Nullable String code) {}

    /**
     * A count with what it comes to.
     *
     * @param lines how many lines it has: to be given back on approving, so that nothing is approved unseen
     * @param rows what was counted, the largest worth first; once approved, what was booked
     * @param left what nobody counted, or what was not accepted
     */
    record Review(StockCount count, int lines, List<Row> rows, List<Left> left) {}

    /** What a count comes to now. */
    @Transactional(readOnly = true)
    public Review of(long store, UUID id) {
        StockCount count = counts.find(store, id);
        List<CountLines.Line> said = lines.of(id);
        List<Row> rows = count.state() == StockCount.State.APPROVED ? booked(count) : reckoned(count, said);
        Set<Long> left = new TreeSet<>(counts.products(id));
        said.forEach(line -> left.add(line.product()));
        rows.forEach(row -> left.remove(row.product()));
        PriceBook book = books.current(store);
        List<Left> untouched = left.stream()
                .flatMap(product -> book.product(product).stream())
                .map(product -> new Left(product.id(), product.name(), code(product)))
                .sorted(Comparator.comparing(Left::name))
                .toList();
        return new Review(
                count,
                said.size(),
                rows.stream()
                        .sorted(Comparator.comparingLong((Row row) -> -Math.abs(row.worth()))
                                .thenComparingLong(row -> -Math.abs(row.difference()))
                                .thenComparing(Row::name))
                        .toList(),
                untouched);
    }

    /**
     * Books what is sure, and what the approver accepts of the rest; everything else is left as it is. Approved twice
     * it is booked once.
     *
     * @param seen how many lines the approver saw
     * @param accepted products whose large differences are accepted
     * @throws Problem 409 {@code count-moved-on} when somebody counted since, {@code count-ended} when it was
     *     discarded, {@code count-empty} when nothing would be booked; 400 for a product on which people disagree
     */
    @Transactional
    public Review approve(long store, UUID id, int seen, Set<Long> accepted) {
        StockCount count = counts.locked(store, id, "for update");
        if (count.state() == StockCount.State.APPROVED) {
            return of(store, id);
        }
        counts.open(store, id, "for update");
        Review review = of(store, id);
        if (review.lines() != seen) {
            throw Problem.conflict("count-moved-on", "Somebody counted meanwhile. Look at the differences again.");
        }
        requireAcceptable(review, accepted);
        List<CountedStock.Found> found = review.rows().stream()
                .filter(row -> row.certainty() == Tally.Certainty.WITHIN
                        || row.certainty() == Tally.Certainty.CONFIRMED
                        || accepted.contains(row.product()))
                .map(row -> new CountedStock.Found(row.product(), row.quantity(), row.at()))
                .toList();
        if (found.isEmpty()) {
            throw Problem.conflict(
                    "count-empty", "Nothing of this count can be booked yet. Have it counted, or discard it.");
        }
        long cost = stock.book(id, store, found);
        counts.end(store, id, StockCount.State.APPROVED, Map.of("products", found.size(), "cost", cost));
        return of(store, id);
    }

    private static void requireAcceptable(Review review, Set<Long> accepted) {
        Set<Long> large = review.rows().stream()
                .filter(row -> row.certainty() != Tally.Certainty.DISAGREED)
                .map(Row::product)
                .collect(Collectors.toSet());
        for (long product : accepted) {
            if (!large.contains(product)) {
                throw Problem.invalid("accepted", product, "counted products on which people agree");
            }
        }
    }

    private List<Row> reckoned(StockCount count, List<CountLines.Line> said) {
        List<CountLines.Line> holding = CountLines.holding(said);
        List<Long> stood = stock.stood(
                count.store(),
                holding.stream()
                        .map(line -> new CountedStock.Look(line.product(), line.at()))
                        .toList());
        Map<Long, List<Tally.Look>> looks = new LinkedHashMap<>();
        for (int i = 0; i < holding.size(); i++) {
            CountLines.Line line = holding.get(i);
            long quantity = Objects.requireNonNull(line.quantity());
            looks.computeIfAbsent(line.product(), first -> new ArrayList<>())
                    .add(new Tally.Look(line.place(), line.staff(), quantity, line.at(), stood.get(i)));
        }
        PriceBook book = books.current(count.store());
        Set<Long> waiting = Recounts.waiting(counts.asked(count.id()), said).keySet();
        List<Row> rows = new ArrayList<>();
        looks.forEach((id, ofProduct) -> book.item(id)
                .ifPresent(item -> rows.add(row(item.product(), item.cost(), ofProduct, waiting.contains(id)))));
        return rows;
    }

    private static Row row(Product product, long cost, List<Tally.Look> looks, boolean asked) {
        Tally.Outcome outcome = new Tally(product.unit().weighed(), cost).of(looks);
        return new Row(
                product.id(),
                product.name(),
                code(product),
                product.unit(),
                outcome.certainty(),
                outcome.quantity(),
                outcome.stood(),
                outcome.difference(),
                CountedStock.worth(outcome.difference(), cost),
                outcome.at(),
                asked,
                0,
                looks.stream()
                        .map(look -> new Look(
                                look.place(),
                                look.staff(),
                                look.quantity(),
                                look.at(),
                                outcome.held().contains(look)))
                        .toList());
    }

    /** What a count booked, with what was told late since. */
    private List<Row> booked(StockCount count) {
        PriceBook book = books.current(count.store());
        Map<Long, List<Look>> looks = new HashMap<>();
        CountLines.holding(lines.of(count.id()))
                .forEach(line -> looks.computeIfAbsent(line.product(), first -> new ArrayList<>())
                        .add(new Look(
                                line.place(), line.staff(), Objects.requireNonNull(line.quantity()), line.at(), true)));
        return sql.sql("""
                select c.product, c.quantity, c.at, coalesce(m.quantity, 0) as difference, coalesce(m.cost, 0) as worth,
                    (select coalesce(sum(a.quantity), 0) from inventory.count_correction x
                     join inventory.movement a on a.source = x.source and a.line = x.line
                     where x.count = c.source and a.product = c.product) as corrected
                from inventory.counted c
                left join inventory.movement m on m.source = c.source and m.product = c.product
                where c.source = :count order by c.product""")
                .param("count", count.id())
                .query((row, number) -> {
                    long product = row.getLong("product");
                    Product known = book.product(product).orElse(null);
                    return new Row(
                            product,
                            known == null ? String.valueOf(product) : known.name(),
                            known == null ? null : code(known),
                            known == null ? Unit.EACH : known.unit(),
                            null,
                            row.getLong("quantity"),
                            row.getLong("quantity") - row.getLong("difference"),
                            row.getLong("difference"),
                            row.getLong("worth"),
                            row.getTimestamp("at").toInstant(),
                            false,
                            row.getLong("corrected"),
                            looks.getOrDefault(product, List.of()));
                })
                .list();
    }

    private static @Nullable String code(Product product) {
        return product.codes().isEmpty() ? null : product.codes().getFirst();
    }
}
