package aisle.server.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which days promotions held, and for which goods: for who looks at what they brought. */
@Component
public class PromotionRuns {

    /** A promotion for more goods than these is not told apart from the shop as a whole. */
    public static final int GOODS_MAX = 5_000;

    /** How far back an earlier run still says something. */
    private static final int YEARS_BACK = 2;

    private static final int EARLIER_MAX = 5;

    private final JdbcClient sql;

    PromotionRuns(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One promotion's days.
     *
     * @param from the first
     * @param end the first on which it no longer held, stopped or not; null for no end
     * @param stores their ids; null for the whole chain
     * @param published whether tills have or had it
     * @param expected how many pieces more a day somebody expects, parts per million; null when nobody said
     * @param goods product ids, one more than {@link #GOODS_MAX} at most
     */
    public record Run(
            long promotion,
            String name,
            LocalDate from,
            @Nullable LocalDate end,
            @Nullable List<Long> stores,
            boolean published,
            @Nullable Long expected,
            List<Long> goods) {}

    /** What an earlier run has in common with a promotion. */
    public enum Alike {
        /** At least one product. */
        PRODUCT,
        /** A department that one of its products is of. */
        DEPARTMENT
    }

    private static final String SELECT = """
            select r.id, r.terms ->> 'name' as name, r.valid_from, least(r.valid_to, r.stopped_on) as ends, r.stores,
                   r.published, (select e.expected from catalog.promotion_edition e
                                 where e.promotion = r.id and e.discarded_at is null order by e.id desc limit 1) as expected,
                   array(select g.product from catalog.goods(r.terms - 'reward') g limit :most) as goods
            from (select id, terms, stores, valid_from, valid_to, stopped_on, true as published
                  from catalog.promotion_terms
                  union all
                  select promotion, terms, catalog.ids(terms -> 'stores'), (terms ->> 'from')::date,
                         (terms ->> 'to')::date, null, false
                  from catalog.promotion_edition e
                  where published_at is null and discarded_at is null
                    and not exists (select from catalog.promotion p where p.id = e.promotion)) r
            where (r.stores is null or :store = any(r.stores))
            """;

    /** A promotion as published, or as drafted while it never was; empty when it does not concern the store. */
    public Optional<Run> of(long store, long promotion) {
        return sql.sql(SELECT + "and r.id = :promotion")
                .param("store", store)
                .param("promotion", promotion)
                .param("most", GOODS_MAX + 1)
                .query(PromotionRuns::run)
                .optional();
    }

    /** Published promotions that ended before a day and are like this one, the last first. */
    public List<Run> earlier(long store, long promotion, LocalDate before, Alike alike) {
        String like = switch (alike) {
            case PRODUCT ->
                "exists (select from catalog.goods(r.terms - 'reward') g join own on own.product = g.product)";
            case DEPARTMENT -> """
                exists (select from catalog.goods(r.terms - 'reward') g join catalog.product p on p.id = g.product
                        where p.department in (select q.department from own join catalog.product q on q.id = own.product))""";
        };
        return sql.sql("""
                with own as materialized (
                    select g.product from (select terms from catalog.promotion_terms where id = :promotion
                                           union all
                                           select terms from catalog.promotion_edition
                                           where promotion = :promotion and discarded_at is null
                                           limit 1) said
                    cross join lateral catalog.goods(said.terms - 'reward') g)
                """ + SELECT + """
                and r.published and r.id <> :promotion and least(r.valid_to, r.stopped_on) <= :before
                and r.valid_from >= :since and """ + " " + like + " order by ends desc, r.id desc limit :runs")
                .param("store", store)
                .param("promotion", promotion)
                .param("before", before)
                .param("since", before.minusYears(YEARS_BACK))
                .param("most", GOODS_MAX + 1)
                .param("runs", EARLIER_MAX)
                .query(PromotionRuns::run)
                .list();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        Array stores = row.getArray("stores");
        return new Run(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                stores == null ? null : List.of((Long[]) stores.getArray()),
                row.getBoolean("published"),
                row.getObject("expected", Long.class),
                List.of((Long[]) row.getArray("goods").getArray()));
    }
}
