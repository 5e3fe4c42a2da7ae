package aisle.server.catalog.competitors;

import aisle.server.catalog.declarations.Content;
import aisle.server.catalog.declarations.Declarations;
import aisle.server.catalog.declarations.Measure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What competitors' prices were last seen to be, made comparable with ours by what the packs hold. */
@Component
public class PricesSeen {

    private static final String COLUMNS = """
            s.product, s.competitor, c.name, s.amount, s.content, s.content_unit, s.source, s.seen_on
            """;

    private final JdbcClient sql;
    private final Declarations declarations;

    PricesSeen(JdbcClient sql, Declarations declarations) {
        this.sql = sql;
        this.declarations = declarations;
    }

    /**
     * The last price of each product at each competitor of some stores.
     *
     * @param stores ids of ours
     * @param products only these; null for all
     * @param today what age counts from
     * @param since nothing that was seen before
     */
    @Transactional(readOnly = true)
    public List<SeenPrice> last(
            Collection<Long> stores, @Nullable Collection<Long> products, LocalDate today, LocalDate since) {
        return comparable(sql.sql("""
                        select distinct on (s.product, s.competitor) %s
                        from catalog.competitor_price s
                        join catalog.competitor c on c.id = s.competitor
                        where c.ended_at is null and (c.stores is null or c.stores && :stores)
                          and s.withdrawn_at is null and s.seen_on >= :since
                          and (:products::bigint[] is null or s.product = any(:products))
                        order by s.product, s.competitor, s.seen_on desc, s.id desc""".formatted(COLUMNS))
                .param("stores", stores.toArray(Long[]::new))
                .param("since", since)
                .param("products", products == null ? null : products.toArray(Long[]::new))
                .query((row, number) -> read(row, today))
                .list());
    }

    /** Everything that was seen of a product at a store's competitors, the latest day first. */
    @Transactional(readOnly = true)
    List<SeenPrice> of(long store, long product, LocalDate today, int most) {
        return comparable(sql.sql("""
                        select %s
                        from catalog.competitor_price s
                        join catalog.competitor c on c.id = s.competitor
                        where s.product = :product and s.withdrawn_at is null
                          and c.ended_at is null and (c.stores is null or :store = any(c.stores))
                        order by s.seen_on desc, s.id desc limit :most""".formatted(COLUMNS))
                .param("product", product)
                .param("store", store)
                .param("most", most)
                .query((row, number) -> read(row, today))
                .list());
    }

    /** The cheapest by what is comparable, of each product; a product of which nothing is comparable is missing. */
    public static Map<Long, SeenPrice> cheapest(List<SeenPrice> seen) {
        Map<Long, SeenPrice> cheapest = new HashMap<>();
        for (SeenPrice each : seen) {
            Long comparable = each.comparable();
            if (comparable != null) {
                cheapest.merge(each.product(), each, PricesSeen::cheaper);
            }
        }
        return cheapest;
    }

    private static SeenPrice cheaper(SeenPrice a, SeenPrice b) {
        Long first = a.comparable();
        Long second = b.comparable();
        return first == null || second != null && second < first ? b : a;
    }

    private static SeenPrice read(ResultSet row, LocalDate today) throws SQLException {
        String measure = row.getString("content_unit");
        LocalDate seenOn = row.getObject("seen_on", LocalDate.class);
        return new SeenPrice(
                row.getLong("product"),
                row.getLong("competitor"),
                row.getString("name"),
                row.getLong("amount"),
                measure == null ? null : new Content(row.getLong("content"), Measure.valueOf(measure)),
                null,
                Source.valueOf(row.getString("source")),
                seenOn,
                (int) ChronoUnit.DAYS.between(seenOn, today));
    }

    private List<SeenPrice> comparable(List<SeenPrice> seen) {
        Map<Long, Content> ours = declarations.contents(
                seen.stream().map(SeenPrice::product).distinct().toList());
        return seen.stream()
                .map(each -> compared(each, ours.get(each.product())))
                .toList();
    }

    private static SeenPrice compared(SeenPrice seen, @Nullable Content ours) {
        Content theirs = seen.content();
        Long comparable = null;
        if (theirs == null) {
            comparable = seen.amount();
        } else if (ours != null && ours.isComparableWith(theirs)) {
            comparable = ours.costAt(seen.amount(), theirs);
        }
        return new SeenPrice(
                seen.product(),
                seen.competitor(),
                seen.competitorName(),
                seen.amount(),
                theirs,
                comparable,
                seen.source(),
                seen.seenOn(),
                seen.days());
    }
}
