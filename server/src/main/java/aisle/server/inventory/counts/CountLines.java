package aisle.server.inventory.counts;

import aisle.core.price.Product;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people said while counting. Lines are only ever added: the latest of a person at a place holds. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CountLines {

    private static final long QUANTITY_MAX = 1_000_000_000;
    private static final int PLACE_MAX = 40;

    /** How far a device's clock may be off. A till's is held to no more. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    private final JdbcClient sql;
    private final PriceBooks books;
    private final Clock clock = Clock.systemUTC();

    CountLines(JdbcClient sql, PriceBooks books) {
        this.sql = sql;
        this.books = books;
    }

    /**
     * A line.
     *
     * @param id the device's; sent twice it counts once
     * @param place {@link Tally#SHELF}, or any other in a few words
     * @param quantity thousandths; null takes back what the person said of the place
     * @param at when the device says somebody looked
     */
    record Line(
            UUID id, long product, String place, @Nullable Long quantity, long staff, Instant at, Instant receivedAt) {

        boolean says(Line other) {
            return product == other.product
                    && place.equals(other.place)
                    && Objects.equals(quantity, other.quantity)
                    && staff == other.staff
                    && at.equals(other.at);
        }
    }

    /**
     * Adds a line.
     *
     * @param count an open count, locked against its end
     * @throws Problem 400 naming what is not allowed, 409 {@code count-line-known} when the id came with another
     *     content
     */
    void add(StockCount count, Line line) {
        requireSound(count, line);
        int added = sql.sql("""
                insert into inventory.count_line (id, count, product, place, quantity, staff, at, received_at)
                values (:id, :count, :product, :place, :quantity, :staff, :at::timestamptz, :received::timestamptz)
                on conflict do nothing""")
                .param("id", line.id())
                .param("count", count.id())
                .param("product", line.product())
                .param("place", line.place())
                .param("quantity", line.quantity())
                .param("staff", line.staff())
                .param("at", line.at().toString())
                .param("received", line.receivedAt().toString())
                .update();
        if (added == 0
                && of(count.id()).stream().noneMatch(known -> known.id().equals(line.id()) && known.says(line))) {
            throw Problem.conflict(
                    "count-line-known", "Line " + line.id() + " came before, and said something else. Count it anew.");
        }
    }

    private void requireSound(StockCount count, Line line) {
        PriceBook.Item item = books.current(count.store())
                .item(line.product())
                .orElseThrow(() -> Problem.invalid("product", line.product(), "a product of the price book"));
        Product product = item.product();
        Long quantity = line.quantity();
        if (quantity != null && quantity != 0 && !item.parts().isEmpty()) {
            throw Problem.invalid("product", line.product(), "what is in the bundle: it has no stock of its own");
        }
        if (quantity != null && (quantity < 0 || quantity > QUANTITY_MAX)) {
            throw Problem.invalid("quantity", quantity, "0 to " + QUANTITY_MAX + " thousandths");
        }
        if (quantity != null && !product.unit().weighed() && quantity % 1_000 != 0) {
            throw Problem.invalid("quantity", quantity, "whole pieces, 1000 each");
        }
        if (line.place().isEmpty() || line.place().length() > PLACE_MAX) {
            throw Problem.invalid("place", line.place(), "1 to " + PLACE_MAX + " characters");
        }
        Instant first = count.begunAt().minus(CLOCKS_DIFFER);
        Instant last = clock.instant().plus(CLOCKS_DIFFER);
        if (line.at().isBefore(first) || line.at().isAfter(last)) {
            throw Problem.invalid(
                    "at", line.at(), "an instant between the count's beginning and now; set the device's clock");
        }
    }

    /** Every line of a count, in the order they came. */
    List<Line> of(UUID count) {
        return sql.sql("""
                select id, product, place, quantity, staff, at, received_at from inventory.count_line
                where count = :count order by received_at, id""")
                .param("count", count)
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getLong("product"),
                        row.getString("place"),
                        row.getObject("quantity", Long.class),
                        row.getLong("staff"),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("received_at").toInstant()))
                .list();
    }

    private record Word(long product, String place, long staff) {}

    /** What holds of some lines: the latest of each person at each place, unless it was taken back. */
    static List<Line> holding(List<Line> lines) {
        Map<Word, Line> latest = new HashMap<>();
        for (Line line : lines) {
            var word = new Word(line.product(), line.place().toLowerCase(Locale.ROOT), line.staff());
            latest.merge(word, line, (before, after) -> ORDER.compare(before, after) > 0 ? before : after);
        }
        return latest.values().stream()
                .filter(line -> line.quantity() != null)
                .sorted(ORDER)
                .toList();
    }

    private static final Comparator<Line> ORDER =
            Comparator.comparing(Line::at).thenComparing(line -> line.id().toString());

    /** Now, as lines are stamped. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
