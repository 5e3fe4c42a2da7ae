package aisle.server.catalog.prices;

import aisle.core.price.PriceRow;
import aisle.server.catalog.CarriedGoods;
import aisle.server.catalog.Prices;
import aisle.server.catalog.StoreReach;
import aisle.server.catalog.competitors.PricesSeen;
import aisle.server.catalog.competitors.SeenPrice;
import aisle.server.catalog.prices.PriceBatch.Line;
import aisle.server.catalog.prices.PriceBatch.State;
import aisle.server.catalog.prices.PriceBatch.Terms;
import aisle.server.catalog.publishing.Publishing;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prices prepared together: written down, asked about, approved for all their stores at once, and taken back at once.
 */
@Component
class PriceBatches {

    private static final int NAME_MAX = 100;
    private static final int LISTED = 200;

    /** How long ago a competitor's price may have been seen to stand beside ours. */
    private static final int SEEN_DAYS = 60;

    private final JdbcClient sql;
    private final PriceBatchLines lines;
    private final BatchPrices prices;
    private final StoreReach reach;
    private final CarriedGoods carried;
    private final PricesSeen seen;
    private final Stores stores;
    private final Publishing publishing;
    private final Access access;
    private final Audit audit;

    PriceBatches(
            JdbcClient sql,
            PriceBatchLines lines,
            BatchPrices prices,
            StoreReach reach,
            CarriedGoods carried,
            PricesSeen seen,
            Stores stores,
            Publishing publishing,
            Access access,
            Audit audit) {
        this.sql = sql;
        this.lines = lines;
        this.prices = prices;
        this.reach = reach;
        this.carried = carried;
        this.seen = seen;
        this.stores = stores;
        this.publishing = publishing;
        this.access = access;
        this.audit = audit;
    }

    private static final String SELECT = """
            select b.*, (select count(*) from catalog.price_batch_line l where l.batch = b.id) as lines
            from catalog.price_batch b
            """;

    /** A batch with what each of its prices would change. */
    record Sheet(PriceBatch batch, List<Line> lines) {}

    /** The latest batches that concern a store. */
    @Transactional(readOnly = true)
    List<PriceBatch> of(long store) {
        return of(List.of(store), null, Long.MAX_VALUE, LISTED);
    }

    /**
     * The batches that concern one of some stores, each once, the latest leading.
     *
     * @param state only these; null for all
     * @param after where the page before ended: the id of its last
     */
    @Transactional(readOnly = true)
    List<PriceBatch> of(Collection<Long> concerned, @Nullable State state, long after, int most) {
        return sql.sql(SELECT + """
                where (b.stores is null or b.stores && :stores) and b.file is null and b.id < :after
                  and (:state::text is null or b.state = :state)
                order by b.id desc limit :most""")
                .param("stores", concerned.toArray(Long[]::new))
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("most", most)
                .query(PriceBatches::batch)
                .list();
    }

    /**
     * One batch, its prices compared with what its stores take otherwise.
     *
     * @param store whose taxes margins are reckoned with
     * @throws Problem 404 when it does not concern the store
     */
    @Transactional(readOnly = true)
    Sheet sheet(long store, long batch) {
        PriceBatch found = find(store, batch, "");
        List<Line> all = lines.of(batch, store);
        List<Long> places = places(found.terms());
        List<Long> products = all.stream().map(Line::product).toList();
        Map<Long, Integer> without = new HashMap<>();
        carried.gaps(places, found.terms().from(), products)
                .forEach(gap -> without.merge(gap.product(), 1, Integer::sum));
        LocalDate today = reach.lastToday(places);
        Map<Long, SeenPrice> elsewhere =
                PricesSeen.cheapest(seen.last(places, products, today, today.minusDays(SEEN_DAYS)));
        return new Sheet(
                found,
                all.stream()
                        .map(line ->
                                line.beside(without.getOrDefault(line.product(), 0), elsewhere.get(line.product())))
                        .toList());
    }

    private List<Long> places(Terms terms) {
        List<Long> named = terms.stores();
        return named == null ? stores.all().stream().map(Store::id).toList() : named;
    }

    /**
     * Begins a batch.
     *
     * @throws Problem 400 naming the value that is not allowed, 403 for a store that the caller does not work in
     */
    @Transactional
    PriceBatch begin(long store, Terms wanted) {
        Terms terms = inStores(store, wanted, wanted.stores());
        requireSound(store, terms);
        long id = sql.sql("""
                insert into catalog.price_batch (name, stores, store_group, member, valid_from, from_minute, valid_to, made_by)
                values (:name, :stores, :group, :member, :from, :minute, :to, :staff) returning id""")
                .params(params(terms))
                .param("staff", access.staff().id())
                .query(Long.class)
                .single();
        return find(store, id, "");
    }

    /** Changes where and when a draft holds. */
    @Transactional
    PriceBatch change(long store, long batch, Terms wanted) {
        Terms terms = inStores(store, wanted, wanted.stores());
        draft(store, batch);
        requireSound(store, terms);
        sql.sql("""
                update catalog.price_batch
                set name = :name, stores = :stores, store_group = :group, member = :member, valid_from = :from,
                    from_minute = :minute, valid_to = :to
                where id = :batch""").params(params(terms)).param("batch", batch).update();
        return find(store, batch, "");
    }

    /** Puts lines into a draft, all or none. */
    @Transactional
    Sheet put(long store, long batch, List<PriceBatchLines.Sent> sent) {
        draft(store, batch);
        lines.put(batch, sent);
        return sheet(store, batch);
    }

    /** Takes a product out of a draft. */
    @Transactional
    Sheet remove(long store, long batch, long product) {
        draft(store, batch);
        lines.remove(batch, product);
        return sheet(store, batch);
    }

    /** Says of prices that were asked about that they are meant. */
    @Transactional
    Sheet confirm(long store, long batch, List<Long> products) {
        draft(store, batch);
        lines.confirm(batch, products, access.staff().id());
        return sheet(store, batch);
    }

    /** Gives a draft up. */
    @Transactional
    PriceBatch discard(long store, long batch) {
        draft(store, batch);
        end(batch, State.DISCARDED);
        audit.record(store, "price-batch-discarded", "price batch " + batch, Map.of());
        return find(store, batch, "");
    }

    /**
     * Enters a draft's prices in all its stores and publishes them, in one transaction: every till has all or none. A
     * price with the same beginning takes the place of an earlier one, as a single change does.
     *
     * @throws Problem 409 {@code batch-empty}, or {@code doubts-open} while somebody has yet to say that a doubtful
     *     price is meant; 400 when the first day has passed
     */
    @Transactional
    PriceBatch approve(long store, long batch) {
        // The group is held before the batch, as it is by whoever changes the group.
        Terms found = find(store, batch, "").terms();
        Terms terms = inStores(store, found, found.group() == null ? found.stores() : null);
        requireSound(store, terms);
        PriceBatch draft = draft(store, batch);
        requireAsRead(terms, draft.terms());
        if (draft.lines() == 0) {
            throw Problem.conflict("batch-empty", "The batch has no prices yet.");
        }
        long open = lines.of(batch, store).stream()
                .filter(line -> !line.doubts().isEmpty() && !line.confirmed())
                .count();
        if (open > 0) {
            throw Problem.conflict("doubts-open", "Say of " + open + " prices first whether they are meant.")
                    .with("open", open);
        }
        List<Long> products = lockProducts(batch);
        lines.keepWhatWas(batch);
        prices.enter(
                batch, access.staff().id(), reach.begun(store, draft.terms().from()));
        long version = publishing.products(products, only(draft.terms()));
        sql.sql("""
                update catalog.price_batch
                set state = 'APPROVED', approved_by = :staff, approved_at = now(), version = :version
                where id = :batch""")
                .param("staff", access.staff().id())
                .param("version", version)
                .param("batch", batch)
                .update();
        audit.record(
                store,
                "price-batch-approved",
                "price batch " + batch,
                approval(draft.terms(), products.size(), version));
        return find(store, batch, "");
    }

    /**
     * Takes the prices of an approved batch out of all its stores again: what each replaced holds again from now on. A
     * price that somebody has replaced since stays as it is now.
     *
     * @throws Problem 409 {@code batch-not-approved}
     */
    @Transactional
    PriceBatch rollBack(long store, long batch) {
        PriceBatch approved = find(store, batch, "for update of b");
        reach.require(approved.terms().stores());
        if (approved.state() != State.APPROVED) {
            throw Problem.conflict("batch-not-approved", "Only an approved batch is rolled back.");
        }
        List<Long> products = lockProducts(batch);
        int withdrawn = prices.takeOut(batch);
        long version = publishing.products(products, only(approved.terms()));
        end(batch, State.ROLLED_BACK);
        audit.record(
                store,
                "price-batch-rolled-back",
                "price batch " + batch,
                Map.of("name", approved.terms().name(), "prices", withdrawn, "version", version));
        return find(store, batch, "");
    }

    private static void requireAsRead(Terms read, Terms held) {
        if (!read.equals(held)) {
            throw Problem.conflict("batch-changed", "Somebody has just changed the batch; look at it again.");
        }
    }

    /** The terms with the stores of the group that they are for, as it is now. */
    private Terms inStores(long store, Terms terms, @Nullable List<Long> named) {
        return new Terms(
                terms.name(),
                reach.stores(store, terms.group(), named),
                terms.group(),
                terms.member(),
                terms.from(),
                terms.fromMinute(),
                terms.to());
    }

    private static Map<String, Object> approval(Terms terms, int prices, long version) {
        var detail = new HashMap<String, Object>();
        detail.put("name", terms.name());
        detail.put("prices", prices);
        detail.put("version", version);
        if (terms.group() != null) {
            detail.put("group", terms.group());
        }
        if (terms.stores() != null) {
            detail.put("stores", terms.stores());
        }
        return detail;
    }

    private static @Nullable Long only(Terms terms) {
        List<Long> stores = terms.stores();
        return stores != null && stores.size() == 1 ? stores.getFirst() : null;
    }

    /** Whoever changes one of these products' prices waits; in order of id, so that nobody waits in a circle. */
    private List<Long> lockProducts(long batch) {
        return sql.sql("""
                select p.id from catalog.product p
                where p.id in (select product from catalog.price_batch_line where batch = :batch)
                order by p.id for no key update""")
                .param("batch", batch)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private void end(long batch, State state) {
        sql.sql("update catalog.price_batch set state = :state, ended_by = :staff, ended_at = now() where id = :batch")
                .param("state", state.name())
                .param("staff", access.staff().id())
                .param("batch", batch)
                .update();
    }

    private PriceBatch draft(long store, long batch) {
        PriceBatch found = find(store, batch, "for update of b");
        reach.require(found.terms().stores());
        if (found.state() != State.DRAFT) {
            throw Problem.conflict("batch-not-draft", "The batch was approved or discarded; begin another.");
        }
        return found;
    }

    private PriceBatch find(long store, long batch, String lock) {
        return sql.sql(SELECT
                        + "where b.id = :batch and (b.stores is null or :store = any(b.stores)) and b.file is null "
                        + lock)
                .param("batch", batch)
                .param("store", store)
                .query(PriceBatches::batch)
                .optional()
                .orElseThrow(() -> Problem.notFound("price batch", batch));
    }

    private void requireSound(long store, Terms terms) {
        if (terms.name().isBlank() || terms.name().length() > NAME_MAX) {
            throw Problem.invalid("name", terms.name(), "1 to %d characters".formatted(NAME_MAX));
        }
        reach.require(store, terms.stores());
        LocalDate today = reach.lastToday(terms.stores());
        LocalDate latest = today.plusYears(Prices.YEARS_AHEAD_MAX);
        if (terms.from().isBefore(today) || terms.from().isAfter(latest)) {
            throw Problem.invalid("from", terms.from(), "%s to %s".formatted(today, latest));
        }
        requireToCome(store, terms);
        if (terms.to() != null && !terms.to().isAfter(terms.from())) {
            throw Problem.invalid("to", terms.to(), "a day after " + terms.from());
        }
    }

    /** A minute that is over would change what was sold since. */
    private void requireToCome(long store, Terms terms) {
        int minute = terms.fromMinute();
        if (minute < 0 || minute > PriceRow.LAST_MINUTE) {
            throw Problem.invalid("fromMinute", minute, "0 to " + PriceRow.LAST_MINUTE);
        }
        int begun = reach.begun(store, terms.from());
        if (minute > 0 && minute <= begun) {
            throw Problem.invalid("fromMinute", minute, "0 for all of today, or a minute to come, after " + begun);
        }
    }

    private static Map<String, @Nullable Object> params(Terms terms) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("name", terms.name());
        params.put("stores", terms.stores() == null ? null : terms.stores().toArray(Long[]::new));
        params.put("group", terms.group());
        params.put("member", terms.member());
        params.put("from", terms.from());
        params.put("minute", terms.fromMinute());
        params.put("to", terms.to());
        return params;
    }

    private static PriceBatch batch(ResultSet row, int number) throws SQLException {
        Array stores = row.getArray("stores");
        return new PriceBatch(
                row.getLong("id"),
                new Terms(
                        row.getString("name"),
                        stores == null ? null : List.of((Long[]) stores.getArray()),
                        row.getObject("store_group", Long.class),
                        row.getBoolean("member"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getInt("from_minute"),
                        row.getObject("valid_to", LocalDate.class)),
                State.valueOf(row.getString("state")),
                row.getInt("lines"),
                row.getLong("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("approved_by", Long.class),
                moment(row, "approved_at"),
                row.getObject("ended_by", Long.class),
                moment(row, "ended_at"),
                row.getObject("version", Long.class));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
