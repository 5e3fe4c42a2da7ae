package aisle.server.catalog.promotions;

import aisle.core.promotion.Promotion;
import aisle.server.catalog.Prices;
import aisle.server.catalog.StoreReach;
import aisle.server.catalog.promotions.PromotionTables.Published;
import aisle.server.catalog.publishing.Publishing;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promotions written in the office. Each change is an edition, a draft first that no till knows of; publishing puts it
 * into the price book, as one version of it, and stopping takes it out at once. Receipts keep what was given on them.
 */
@Component
class PromotionDesk {

    private final JdbcClient sql;
    private final PromotionTables tables;
    private final PromotionForms forms;
    private final StoreReach reach;
    private final Stores stores;
    private final Publishing publishing;
    private final Access access;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    PromotionDesk(
            JdbcClient sql,
            PromotionTables tables,
            PromotionForms forms,
            StoreReach reach,
            Stores stores,
            Publishing publishing,
            Access access,
            Audit audit) {
        this.sql = sql;
        this.tables = tables;
        this.forms = forms;
        this.reach = reach;
        this.stores = stores;
        this.publishing = publishing;
        this.access = access;
        this.audit = audit;
    }

    /** Where a promotion stands today. */
    enum State {
        /** Never published; no till knows of it. */
        DRAFT,
        /** In the price book, its first day still to come. */
        COMING,
        /** Holds today. */
        RUNNING,
        /** Its last day is over. */
        ENDED,
        /** Taken out of the price book before its end. */
        STOPPED
    }

    /**
     * A promotion in a list.
     *
     * @param terms as published; of one that never was, as drafted
     * @param changing whether a change of it waits to be published
     */
    record Row(long id, State state, PromotionTerms terms, boolean changing) {}

    /**
     * One form that a promotion was given.
     *
     * @param expected how many pieces more a day are expected, parts per million of what is sold without it
     * @param publishedBy staff id; null until it is published
     * @param version the first price book that had it
     */
    record Edition(
            long id,
            PromotionTerms terms,
            @Nullable Long expected,
            long madeBy,
            Instant madeAt,
            @Nullable Long publishedBy,
            @Nullable Instant publishedAt,
            @Nullable Long version,
            @Nullable Long discardedBy,
            @Nullable Instant discardedAt) {

        boolean open() {
            return publishedAt == null && discardedAt == null;
        }
    }

    /** A product that a promotion names. */
    record Goods(long id, String name) {}

    /**
     * All about one promotion.
     *
     * @param terms as published; null when it never was
     * @param draft what waits to be published; null for nothing
     * @param editions every form it was given in the office, the newest first
     * @param products those that its terms or its draft name
     */
    record Sheet(
            long id,
            State state,
            @Nullable PromotionTerms terms,
            @Nullable Edition draft,
            List<Edition> editions,
            @Nullable Long stoppedBy,
            @Nullable Instant stoppedAt,
            List<Goods> products) {}

    /** What is written down: the terms, and what they are expected to bring. */
    record Wanted(@Nullable PromotionTerms terms, @Nullable Long expected) {}

    /**
     * One promotion.
     *
     * @throws Problem 404 when it does not concern the store
     */
    @Transactional(readOnly = true)
    Sheet sheet(long store, long promotion) {
        Optional<Published> published = tables.published(promotion, today(store));
        List<Edition> editions = tables.editions(promotion);
        Edition draft = editions.stream().filter(Edition::open).findFirst().orElse(null);
        PromotionTerms shown = published
                .map(Published::terms)
                .or(() -> editions.stream().findFirst().map(Edition::terms))
                .filter(terms -> concerns(terms, store))
                .orElseThrow(() -> Problem.notFound("promotion", promotion));
        return new Sheet(
                promotion,
                published.map(Published::state).orElse(State.DRAFT),
                published.map(Published::terms).orElse(null),
                draft,
                editions,
                published.map(Published::stoppedBy).orElse(null),
                published.map(Published::stoppedAt).orElse(null),
                tables.goods(forms.kept(shown), draft == null ? "{}" : forms.kept(draft.terms())));
    }

    /**
     * Writes a new promotion down as a draft.
     *
     * @throws Problem 400 naming the value that is not allowed, 403 for a store that the caller does not work in
     */
    @Transactional
    Sheet begin(long store, Wanted wanted) {
        long promotion = sql.sql("select nextval('catalog.promotion_number')")
                .query(Long.class)
                .single();
        write(store, promotion, null, wanted);
        return sheet(store, promotion);
    }

    /**
     * Writes a draft anew, or begins a change of what is published.
     *
     * @throws Problem 409 {@code promotion-over} for one that has ended or was stopped
     */
    @Transactional
    Sheet change(long store, long promotion, Wanted wanted) {
        requireChangeable(sheet(store, promotion));
        write(store, promotion, tables.published(promotion, today(store)).orElse(null), wanted);
        return sheet(store, promotion);
    }

    /** Gives a draft up; what is published stays as it is. */
    @Transactional
    void discard(long store, long promotion) {
        Edition draft = draft(store, promotion);
        sql.sql("update catalog.promotion_edition set discarded_by = :staff, discarded_at = now() where id = :id")
                .param("staff", access.staff().id())
                .param("id", draft.id())
                .update();
        audit.record(store, "promotion-discarded", "promotion " + promotion, Map.of());
    }

    /**
     * Puts a draft into the price book: every till has it within seconds.
     *
     * @throws Problem 400 when its first day has passed meanwhile, 409 {@code promotion-over}
     */
    @Transactional
    Sheet publish(long store, long promotion) {
        requireChangeable(sheet(store, promotion));
        Edition draft = draft(store, promotion);
        PromotionTerms drafted = draft.terms();
        Published published = tables.held(promotion, today(store)).orElse(null);
        List<Long> named = drafted.group() == null ? drafted.stores() : null;
        PromotionTerms terms = drafted.in(reach.stores(store, drafted.group(), named));
        requireSound(store, promotion, published, terms);
        sql.sql("""
                insert into catalog.promotion
                    (id, name, kind, valid_from, valid_to, stores, store_group, members, products, departments,
                     terms)
                select promotion, terms ->> 'name', terms ->> 'kind', (terms ->> 'from')::date, (terms ->> 'to')::date,
                       catalog.ids(terms -> 'stores'), (terms ->> 'group')::bigint, coalesce((terms ->> 'members')::boolean, false), catalog.ids(terms -> 'products'),
                       catalog.ids(terms -> 'departments'),
                       terms - '{name,kind,from,to,stores,group,members,products,departments}'::text[]
                from catalog.promotion_edition where id = :edition
                on conflict (id) do update set name = excluded.name, kind = excluded.kind,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to, stores = excluded.stores,
                    store_group = excluded.store_group,
                    members = excluded.members, products = excluded.products, departments = excluded.departments,
                    terms = excluded.terms""").param("edition", draft.id()).update();
        long version = publishing.rulesAndProducts(List.of());
        sql.sql("""
                update catalog.promotion_edition set published_by = :staff, published_at = now(), version = :version
                where id = :id""")
                .param("staff", access.staff().id())
                .param("version", version)
                .param("id", draft.id())
                .update();
        record(store, "promotion-published", promotion, terms, version);
        return sheet(store, promotion);
    }

    /**
     * Takes a promotion out of the price book before its end, and gives up what waits to change it.
     *
     * @throws Problem 409 {@code promotion-not-published}, {@code promotion-over}
     */
    @Transactional
    Sheet stop(long store, long promotion) {
        Sheet sheet = sheet(store, promotion);
        Published running = tables.held(promotion, today(store))
                .orElseThrow(() -> Problem.conflict("promotion-not-published", "No till has it; discard the draft."));
        reach.require(running.terms().stores());
        requireChangeable(sheet);
        if (sheet.draft() != null) {
            discard(store, promotion);
        }
        sql.sql("""
                update catalog.promotion set stopped_by = :staff, stopped_at = now(), stopped_on = :day
                where id = :promotion""")
                .param("staff", access.staff().id())
                .param("day", today(store))
                .param("promotion", promotion)
                .update();
        long version = publishing.rulesAndProducts(List.of());
        record(store, "promotion-stopped", promotion, running.terms(), version);
        return sheet(store, promotion);
    }

    private void record(long store, String act, long promotion, PromotionTerms terms, long version) {
        audit.record(
                store,
                act,
                "promotion " + promotion,
                where(terms, Map.of("name", terms.name() == null ? "" : terms.name(), "version", version)));
    }

    private static Map<String, Object> where(PromotionTerms terms, Map<String, Object> detail) {
        var said = new HashMap<>(detail);
        if (terms.group() != null) {
            said.put("group", terms.group());
        }
        if (terms.stores() != null) {
            said.put("stores", terms.stores());
        }
        return said;
    }

    private void write(long store, long promotion, @Nullable Published published, Wanted wanted) {
        PromotionTerms asked = wanted.terms();
        if (asked == null) {
            throw Problem.invalid("terms", null, "what the promotion is");
        }
        PromotionTerms terms = asked.in(reach.stores(store, asked.group(), asked.stores()));
        requireSound(store, promotion, published, terms);
        Long expected = wanted.expected();
        if (expected != null && (expected < -1_000_000 || expected > 100_000_000)) {
            throw Problem.invalid("expected", expected, "-1000000 to 100000000 parts per million");
        }
        sql.sql("""
                insert into catalog.promotion_edition (promotion, terms, expected, made_by)
                values (:promotion, :terms::jsonb, :expected, :staff)
                on conflict (promotion) where published_at is null and discarded_at is null
                do update set terms = excluded.terms, expected = excluded.expected, made_by = excluded.made_by,
                    made_at = now()""")
                .param("promotion", promotion)
                .param("terms", forms.kept(terms))
                .param("expected", expected)
                .param("staff", access.staff().id())
                .update();
    }

    private void requireSound(long store, long promotion, @Nullable Published published, PromotionTerms terms) {
        reach.require(store, terms.stores());
        if (published != null) {
            reach.require(published.terms().stores());
        }
        Promotion read = forms.read(promotion, terms);
        LocalDate from = LocalDate.ofEpochDay(read.scope().from());
        LocalDate today = reach.lastToday(terms.stores());
        if (published != null && published.from().isBefore(today)) {
            if (!from.equals(published.from())) {
                throw Problem.invalid("from", from, published.from() + ", for it has begun");
            }
        } else if (from.isBefore(today) || from.isAfter(today.plusYears(Prices.YEARS_AHEAD_MAX))) {
            throw Problem.invalid("from", from, "%s to %s".formatted(today, today.plusYears(Prices.YEARS_AHEAD_MAX)));
        }
        if (terms.to() != null && !terms.to().isAfter(today)) {
            throw Problem.invalid("to", terms.to(), "a day after " + today + "; stop it to end it today");
        }
    }

    private static void requireChangeable(Sheet sheet) {
        if (sheet.state() == State.ENDED || sheet.state() == State.STOPPED) {
            throw Problem.conflict("promotion-over", "It has ended or was stopped; write another like it.");
        }
    }

    private Edition draft(long store, long promotion) {
        Edition draft = sheet(store, promotion).draft();
        if (draft == null) {
            throw Problem.conflict("promotion-no-draft", "Nothing waits to be published.");
        }
        reach.require(draft.terms().stores());
        return draft;
    }

    private static boolean concerns(PromotionTerms terms, long store) {
        List<Long> stores = terms.stores();
        return stores == null || stores.contains(store);
    }

    private LocalDate today(long store) {
        return stores.find(store).dayOf(clock.instant());
    }
}
