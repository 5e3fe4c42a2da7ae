package aisle.server.catalog.promotions;

import aisle.server.catalog.promotions.PromotionDesk.Edition;
import aisle.server.catalog.promotions.PromotionDesk.Goods;
import aisle.server.catalog.promotions.PromotionDesk.Row;
import aisle.server.catalog.promotions.PromotionDesk.State;
import aisle.server.organization.PageMark;
import aisle.server.organization.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tables hold of promotions: as published, each form that they were given, and lists of them. */
@Component
class PromotionTables {

    /** What stands before the first promotion of a list. */
    static final PageMark FIRST = PageMark.of(Long.MAX_VALUE, Long.MAX_VALUE);

    private static final int LISTED = 2_000;

    /** Where p, which is published, stands on a day that s calls today. */
    private static final String STATE = """
            case when p.stopped_at is not null then 'STOPPED' when p.valid_from > s.today then 'COMING'
                 when p.valid_to <= s.today then 'ENDED' else 'RUNNING' end""";

    private static final String LIST = """
            select * from (
                select p.*, s.store, case when p.published then %s else 'DRAFT' end as state
                from (
                    select m.id, m.terms, m.stores, m.valid_from, m.valid_to, m.stopped_at, true as published,
                           exists (select from catalog.promotion_edition d
                                   where d.promotion = m.id and d.published_at is null and d.discarded_at is null) as draft
                    from catalog.promotion_terms m
                    union all
                    select d.promotion, d.terms, catalog.ids(d.terms -> 'stores'), (d.terms ->> 'from')::date,
                           (d.terms ->> 'to')::date, null, false, true
                    from catalog.promotion_edition d
                    where d.published_at is null and d.discarded_at is null
                      and not exists (select from catalog.promotion m where m.id = d.promotion)) p
                cross join lateral (
                    select s.store, s.today from unnest(:stores, :todays::date[]) as s (store, today)
                    where p.stores is null or s.store = any(p.stores) order by s.store limit 1) s) p
            where (valid_from - date '1970-01-01', id) < (:from, :id) and """.formatted(STATE) + " ";

    private final JdbcClient sql;
    private final PromotionForms forms;
    private final Clock clock = Clock.systemUTC();

    PromotionTables(JdbcClient sql, PromotionForms forms) {
        this.sql = sql;
        this.forms = forms;
    }

    /** Which promotions are listed. */
    enum Which {
        /** Whatever has become of them. */
        ALL("true"),
        /** A draft, or a change of what is published, waits to be published. */
        WAITING("draft"),
        /** In the price book, the first day still to come. */
        COMING("state = 'COMING'"),
        /** Hold today. */
        RUNNING("state = 'RUNNING'"),
        /** Ended or stopped. */
        OVER("state in ('ENDED', 'STOPPED')");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /**
     * A promotion of a list over several stores.
     *
     * @param store the first of them that it concerns, by whose day its state is told
     */
    record Found(long store, Row row, PageMark mark) {}

    /** A promotion as it is in the price book, or was until it was stopped. */
    record Published(
            long id,
            State state,
            PromotionTerms terms,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long stoppedBy,
            @Nullable Instant stoppedAt) {}

    /** The promotions that concern a store, those that begin last first. */
    List<Row> of(Store store) {
        return of(List.of(store), Which.ALL, FIRST, LISTED).stream()
                .map(Found::row)
                .toList();
    }

    /**
     * The promotions that concern one of some stores, each once, those that begin last first.
     *
     * @param after where the page before ended: the first day as epoch day, and the promotion
     */
    List<Found> of(List<Store> stores, Which which, PageMark after, int most) {
        Instant now = clock.instant();
        return sql.sql(LIST + which.condition + " order by valid_from desc, id desc limit :most")
                .param("stores", stores.stream().map(Store::id).toArray(Long[]::new))
                .param(
                        "todays",
                        stores.stream()
                                .map(store -> store.dayOf(now).toString())
                                .toArray(String[]::new))
                .param("from", after.at(0))
                .param("id", after.at(1))
                .param("most", most)
                .query((row, number) -> found(row))
                .list();
    }

    private Found found(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Found(
                row.getLong("store"),
                new Row(
                        id,
                        State.valueOf(row.getString("state")),
                        forms.terms(row.getString("terms")),
                        row.getBoolean("published") && row.getBoolean("draft")),
                PageMark.of(row.getObject("valid_from", LocalDate.class).toEpochDay(), id));
    }

    /** A promotion as published, with where it stands on a day; empty for one that never was. */
    Optional<Published> published(long promotion, LocalDate today) {
        return published(promotion, today, "");
    }

    /** The same, held until the end of the transaction. */
    Optional<Published> held(long promotion, LocalDate today) {
        return published(promotion, today, "for update of m");
    }

    private Optional<Published> published(long promotion, LocalDate today, String lock) {
        return sql.sql("""
                select p.*, %s as state
                from catalog.promotion m join catalog.promotion_terms p on p.id = m.id
                cross join (select :today::date as today) s
                where m.id = :promotion %s""".formatted(STATE, lock))
                .param("promotion", promotion)
                .param("today", today)
                .query((row, number) -> new Published(
                        row.getLong("id"),
                        State.valueOf(row.getString("state")),
                        forms.terms(row.getString("terms")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getObject("stopped_by", Long.class),
                        moment(row, "stopped_at")))
                .optional();
    }

    /** Every form that a promotion was given in the office, the newest first. */
    List<Edition> editions(long promotion) {
        return sql.sql("select * from catalog.promotion_edition where promotion = :promotion order by id desc")
                .param("promotion", promotion)
                .query((row, number) -> new Edition(
                        row.getLong("id"),
                        forms.terms(row.getString("terms")),
                        row.getObject("expected", Long.class),
                        row.getLong("made_by"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("published_by", Long.class),
                        moment(row, "published_at"),
                        row.getObject("version", Long.class),
                        row.getObject("discarded_by", Long.class),
                        moment(row, "discarded_at")))
                .list();
    }

    /** The products that terms, or a draft of others, name. */
    List<Goods> goods(String terms, String draft) {
        return sql.sql("""
                select p.id, p.name from catalog.product p
                where p.id in (
                    select each::bigint from (values (:terms::jsonb), (:draft::jsonb)) as said (terms)
                    cross join lateral (values (terms -> 'products'), (terms -> 'exceptProducts'),
                        (terms -> 'reward' -> 'products'), (terms -> 'reward' -> 'exceptProducts')) as part (ids)
                    cross join lateral jsonb_array_elements_text(ids) as each)
                order by p.name, p.id""")
                .param("terms", terms)
                .param("draft", draft)
                .query((row, number) -> new Goods(row.getLong("id"), row.getString("name")))
                .list();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
