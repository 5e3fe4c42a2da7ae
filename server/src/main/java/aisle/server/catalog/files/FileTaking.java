package aisle.server.catalog.files;

import aisle.server.catalog.StoreReach;
import aisle.server.catalog.prices.BatchPrices;
import aisle.server.catalog.prices.PriceBatch;
import aisle.server.catalog.publishing.Publishing;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the products what a file's right rows say, as one version of the price book, and makes that undone. */
@Component
class FileTaking {

    private static final int BATCH_NAME_MAX = 100;

    private final JdbcClient sql;
    private final BatchPrices prices;
    private final Publishing publishing;
    private final Stores stores;
    private final StoreReach reach;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    FileTaking(
            JdbcClient sql, BatchPrices prices, Publishing publishing, Stores stores, StoreReach reach, Audit audit) {
        this.sql = sql;
        this.prices = prices;
        this.publishing = publishing;
        this.stores = stores;
        this.reach = reach;
        this.audit = audit;
    }

    /** Is told of each step that is done; throws to stop, and nothing was taken in. */
    interface Steps {
        /** How many steps there are. */
        int OF = 6;

        void done(int steps);
    }

    /**
     * Takes in the right rows that were not yet.
     *
     * @param staff who approved it
     * @throws Problem 409 {@code file-outdated} when a code has come to another product since the check
     */
    @Transactional
    void take(ProductFile file, long staff, Steps steps) {
        inLargeSets();
        requireCurrent(file);
        requireKnownPlaces(file);
        var taking = new Taking(file, begin(file));
        steps.done(1);
        bring(taking);
        steps.done(2);
        change(taking);
        declare(taking, staff);
        addCodes(taking);
        steps.done(3);
        var terms = terms(file);
        prices.enterFile(file.id(), taking.wave, terms, staff, reach.begun(file.store(), terms.from()));
        sql.sql("analyze catalog.product, catalog.code, catalog.price").update();
        steps.done(4);
        List<Long> products =
                taking.sql("""
                select product from catalog.product_file_line
                where file = :file and kind in ('NEW', 'CHANGED') and wave = :wave order by product""").query((row, n) -> row.getLong("product")).list();
        Long version = products.isEmpty() ? null : Long.valueOf(publishing.products(products, only(file)));
        steps.done(5);
        close(file, staff, version);
        audit.record(
                file.store(),
                "product-file-taken",
                "product file " + file.id(),
                Map.of("name", file.name(), "products", products.size(), "staff", staff));
        steps.done(Steps.OF);
    }

    /**
     * Makes products what they were before the file: what somebody has changed since stays, and products that it
     * brought are blocked, for what was sold of them stays a fact.
     */
    @Transactional
    void undo(ProductFile file, long staff, Steps steps) {
        inLargeSets();
        prices.takeOutFile(file.id(), staff);
        steps.done(2);
        sql.sql("""
                update catalog.product p
                set name = coalesce(case when l.name = p.name then l.before ->> 'name' end, p.name),
                    department = coalesce(
                        case when l.department = p.department then (l.before ->> 'department')::bigint end,
                        p.department),
                    category = case when l.kind = 'CHANGED' and coalesce(l.department, p.department) = p.department
                            and (l.category is not null or l.department is not null)
                            and l.category is not distinct from p.category
                        then (select c.id from catalog.category c where c.id = (l.before ->> 'category')::bigint)
                        else p.category end,
                    tax = coalesce(case when l.tax = p.tax then (l.before ->> 'tax')::bigint end, p.tax),
                    cost = coalesce(case when l.cost = p.cost then (l.before ->> 'cost')::bigint end, p.cost),
                    blocked = p.blocked or coalesce((l.before ->> 'blocked')::boolean, true)
                from catalog.product_file_line l
                where l.file = :file and l.wave is not null and l.product = p.id and l.kind in ('NEW', 'CHANGED')""").param("file", file.id()).update();
        sql.sql("""
                delete from catalog.code c using catalog.product_file_line l
                where l.file = :file and l.wave is not null and l.kind = 'CHANGED' and c.product = l.product
                  and jsonb_exists(l.before -> 'brought', c.code)""").param("file", file.id()).update();
        undeclare(file, staff);
        steps.done(4);
        List<Long> products = sql.sql("""
                select product from catalog.product_file_line
                where file = :file and wave is not null and kind in ('NEW', 'CHANGED') order by product""")
                .param("file", file.id())
                .query((row, n) -> row.getLong("product"))
                .list();
        if (!products.isEmpty()) {
            publishing.products(products, only(file));
        }
        sql.sql("""
                update catalog.product_file set state = 'UNDONE', undone_by = :staff, undone_at = now()
                where id = :file""").param("staff", staff).param("file", file.id()).update();
        audit.record(
                file.store(),
                "product-file-undone",
                "product file " + file.id(),
                Map.of("name", file.name(), "products", products.size(), "staff", staff));
        steps.done(Steps.OF);
    }

    /** Lets this one transaction sort, join and index hundreds of thousands of rows in memory. */
    private void inLargeSets() {
        sql.sql("set local work_mem = '64MB'").update();
        sql.sql("set local gin_pending_list_limit = '64MB'").update();
    }

    /** Packs say what they said before, where they still say all that the file did. */
    private void undeclare(ProductFile file, long staff) {
        sql.sql("""
                update catalog.declaration d set
                    brand = case when jsonb_exists(l.declared, 'brand') then b.brand else d.brand end,
                    content = case when jsonb_exists(l.declared, 'content') then b.content else d.content end,
                    content_unit = case when jsonb_exists(l.declared, 'content') then b.content_unit else d.content_unit end,
                    compared_by = case when jsonb_exists(l.declared, 'content') then b.compared_by else d.compared_by end,
                    origin = case when jsonb_exists(l.declared, 'origin') then b.origin else d.origin end,
                    contains = case when jsonb_exists(l.declared, 'contains')
                        then coalesce(b.contains, '{}') else d.contains end,
                    may_contain = case when jsonb_exists(l.declared, 'may_contain')
                        then coalesce(b.may_contain, '{}') else d.may_contain end,
                    nutrients = case when jsonb_exists(l.declared, 'nutrients')
                        then coalesce(b.nutrients, '{}') else d.nutrients end,
                    staff = :staff, changed_at = now()
                from catalog.product_file_line l
                cross join lateral jsonb_populate_record(
                    null::catalog.declaration, coalesce(nullif(l.before -> 'declared', 'null'), '{}')) b
                where l.file = :file and l.wave is not null and l.kind = 'CHANGED' and l.declared is not null
                  and d.product = l.product and not exists (
                      select from jsonb_each(l.declared) said where to_jsonb(d) -> said.key is distinct from said.value)""").param("file", file.id()).param("staff", staff).update();
    }

    /** Prices never hold from a day that is over. */
    private PriceBatch.Terms terms(ProductFile file) {
        String name = file.name();
        LocalDate today = stores.find(file.store()).dayOf(clock.instant());
        LocalDate from = file.terms().from();
        return new PriceBatch.Terms(
                name.substring(0, Math.min(name.length(), BATCH_NAME_MAX)),
                file.terms().everyStore() ? null : List.of(file.store()),
                null,
                false,
                from.isBefore(today) ? today : from,
                0,
                null);
    }

    private static @Nullable Long only(ProductFile file) {
        return file.terms().concernsEveryStore() ? null : Long.valueOf(file.store());
    }

    private void requireCurrent(ProductFile file) {
        int moved = sql.sql("""
                select count(*) from catalog.product_file_line l
                join catalog.code c on c.code = any(string_to_array(l.codes, ' '))
                where l.file = :file and l.kind in ('NEW', 'CHANGED') and l.wave is null
                  and (c.product <> l.product or l.kind = 'NEW') """).param("file", file.id()).query(Integer.class).single();
        if (moved > 0) {
            throw outdated(moved + " codes have come to other products since the file was checked; check it again.");
        }
    }

    /** Departments, categories and taxes may be taken away while nothing is in them. */
    private void requireKnownPlaces(ProductFile file) {
        int gone = sql.sql("""
                select count(*) from catalog.product_file_line l
                where l.file = :file and l.kind in ('NEW', 'CHANGED') and l.wave is null and (
                    l.department is not null and not exists (select from catalog.department d where d.id = l.department)
                    or l.category is not null and not exists (select from catalog.category c where c.id = l.category)
                    or l.tax is not null and not exists (select from catalog.tax t where t.id = l.tax))""").param("file", file.id()).query(Integer.class).single();
        if (gone > 0) {
            throw outdated(gone + " rows name a department, category or tax that was taken away since the file was"
                    + " checked; check it again.");
        }
    }

    private static Problem outdated(String what) {
        return Problem.conflict("file-outdated", what);
    }

    /** One taking in of a file, for the statements that concern its rows. */
    private final class Taking {

        private final ProductFile file;
        private final int wave;

        private Taking(ProductFile file, int wave) {
            this.file = file;
            this.wave = wave;
        }

        private JdbcClient.StatementSpec sql(String text) {
            return sql.sql(text).param("file", file.id()).param("wave", wave);
        }
    }

    /**
     * Marks the rows that are taken in, and keeps with each what its product was. Products are locked in the order of
     * their ids, so that nobody waits for another in a circle.
     *
     * @return the number of this taking in
     */
    private int begin(ProductFile file) {
        int wave = sql.sql("select coalesce(max(wave), 0) + 1 from catalog.product_file_line where file = :file")
                .param("file", file.id())
                .query(Integer.class)
                .single();
        var taking = new Taking(file, wave);
        sql.sql("""
                select p.id from catalog.product p
                join catalog.product_file_line l on l.product = p.id
                where l.file = :file and l.kind = 'CHANGED' and l.wave is null
                order by p.id for no key update of p""").param("file", file.id()).query((row, n) -> row.getLong(1)).list();
        taking.sql("""
                update catalog.product_file_line l
                set wave = :wave, before = jsonb_build_object(
                    'name', p.name, 'department', p.department, 'category', p.category, 'tax', p.tax, 'cost', p.cost, 'blocked', p.blocked,
                    'declared', case when l.declared is not null
                        then (select to_jsonb(d) from catalog.declaration d where d.product = p.id) end,
                    'brought', (select coalesce(jsonb_agg(n.code), '[]') from unnest(string_to_array(l.codes, ' ')) n(code)
                                where not exists (select from catalog.code c where c.code = n.code)))
                from catalog.product p
                where l.file = :file and l.kind = 'CHANGED' and l.wave is null and p.id = l.product""").update();
        taking.sql("""
                update catalog.product_file_line set wave = :wave
                where file = :file and kind in ('NEW', 'SAME') and wave is null""").update();
        return wave;
    }

    private void bring(Taking taking) {
        taking.sql("""
                insert into catalog.product (id, name, department, category, tax, unit, cost, eligible)
                select product, name, department, category, tax, unit, coalesce(cost, 0), '{}'
                from catalog.product_file_line
                where file = :file and kind = 'NEW' and wave = :wave order by product""").update();
    }

    private void change(Taking taking) {
        taking.sql("""
                update catalog.product p
                set name = coalesce(l.name, p.name), department = coalesce(l.department, p.department),
                    category = case when l.category is null and l.department is null then p.category else l.category end,
                    tax = coalesce(l.tax, p.tax), cost = coalesce(l.cost, p.cost),
                    blocked = p.blocked and not exists (
                        select from catalog.product_file_line n join catalog.product_file f on f.id = n.file
                        where n.product = p.id and n.kind = 'NEW' and n.wave is not null and f.state = 'UNDONE')
                from catalog.product_file_line l
                where l.file = :file and l.kind = 'CHANGED' and l.wave = :wave and p.id = l.product
                  and (l.name is not null or l.department is not null or l.category is not null or l.tax is not null
                       or l.cost is not null or p.blocked)""").update();
    }

    /**
     * What stands on a pack: each column that a row names; the measure of a unit price goes with the kind of content.
     */
    private void declare(Taking taking, long staff) {
        taking.sql("""
                insert into catalog.declaration as d
                    (product, brand, content, content_unit, origin, contains, may_contain, nutrients, staff, changed_at)
                select l.product, n.brand, n.content, n.content_unit, n.origin, coalesce(n.contains, '{}'),
                       coalesce(n.may_contain, '{}'), coalesce(n.nutrients, '{}'), :staff, now()
                from catalog.product_file_line l
                cross join lateral jsonb_populate_record(null::catalog.declaration, l.declared) n
                where l.file = :file and l.kind in ('NEW', 'CHANGED') and l.wave = :wave and l.declared is not null
                order by l.product
                on conflict (product) do update set
                    brand = coalesce(excluded.brand, d.brand), content = coalesce(excluded.content, d.content),
                    content_unit = coalesce(excluded.content_unit, d.content_unit),
                    compared_by = case when excluded.content_unit is null or excluded.content_unit = d.content_unit
                        then d.compared_by end,
                    origin = coalesce(excluded.origin, d.origin),
                    contains = case when excluded.contains = '{}' then d.contains else excluded.contains end,
                    may_contain = case when excluded.may_contain = '{}' then d.may_contain else excluded.may_contain end,
                    nutrients = case when excluded.nutrients = '{}' then d.nutrients else excluded.nutrients end,
                    staff = excluded.staff, changed_at = excluded.changed_at""").param("staff", staff).update();
    }

    private void addCodes(Taking taking) {
        try {
            taking.sql("""
                    insert into catalog.code (code, product)
                    select c.code, l.product
                    from catalog.product_file_line l cross join lateral unnest(string_to_array(l.codes, ' ')) c(code)
                    where l.file = :file and l.kind in ('NEW', 'CHANGED') and l.wave = :wave
                      and not exists (select from catalog.code k where k.code = c.code)
                    order by c.code""").update();
        } catch (DuplicateKeyException raced) {
            throw outdated("A code has come to another product while the file was taken in; check it again.");
        }
        taking.sql("""
                insert into catalog.word (word)
                select distinct unnest(p.words) from catalog.product p
                join catalog.product_file_line l on l.product = p.id
                where l.file = :file and l.kind in ('NEW', 'CHANGED') and l.wave = :wave and l.name is not null
                order by 1 on conflict do nothing""").update();
    }

    private void close(ProductFile file, long staff, @Nullable Long version) {
        int known = sql.sql("""
                update catalog.product_file
                set state = 'TAKEN', taken_by = :staff, taken_at = now(), version = coalesce(:version, version)
                where id = :file and state in ('CHECKED', 'TAKEN')""")
                .param("staff", staff)
                .param("version", version, java.sql.Types.BIGINT)
                .param("file", file.id())
                .update();
        if (known == 0) {
            throw Problem.conflict("file-not-checked", "Only a file that was checked is taken in.");
        }
    }
}
