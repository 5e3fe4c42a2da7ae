package aisle.server.catalog.master;

import aisle.core.price.Unit;
import aisle.server.catalog.StoreReach;
import aisle.server.catalog.publishing.Publishing;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a product and says what it is, for every store of the chain at once. Audited and published in the same
 * transaction; what tills have sold of a product stays what it was.
 */
@Component
class ProductMaster {

    private final JdbcClient sql;
    private final Publishing publishing;
    private final StoreReach reach;
    private final Stores stores;
    private final Access access;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    ProductMaster(JdbcClient sql, Publishing publishing, StoreReach reach, Stores stores, Access access, Audit audit) {
        this.sql = sql;
        this.publishing = publishing;
        this.reach = reach;
        this.stores = stores;
        this.access = access;
        this.audit = audit;
    }

    /**
     * A product as it is kept now.
     *
     * @param product its id
     * @param version the price book that says it
     */
    record Kept(long product, long version) {}

    /**
     * Makes a product.
     *
     * @param store where it was said, for the audit trail and today's date
     * @param price in every store from today on, minor units per unit; null for none yet
     * @throws Problem 403 for who does not work in every store, 400 naming the value that is not allowed
     */
    @Transactional
    Kept make(long store, Unit unit, ProductTerms terms, @Nullable Long price) {
        requireReach();
        requireKnown(terms);
        long product = sql.sql("select nextval('catalog.product_number')")
                .query(Long.class)
                .single();
        requireDeposit(product, terms.deposit());
        sql.sql("""
                insert into catalog.product (id, name, department, category, tax, unit, cost, deposit, tare, eligible)
                values (:id, :name, :department, :category, :tax, :unit, :cost, :deposit, :tare, '{}')""")
                .param("id", product)
                .param("name", terms.name())
                .param("department", terms.department())
                .param("category", terms.category())
                .param("tax", terms.tax())
                .param("unit", unit.name())
                .param("cost", terms.cost())
                .param("deposit", terms.deposit())
                .param("tare", terms.tare())
                .update();
        keepWords(product);
        keepCodes(product, terms.codes());
        if (price != null) {
            enterPrice(store, product, price);
        }
        long version = publishing.products(List.of(product), null);
        Map<String, @Nullable Object> detail = terms.facts();
        detail.put("unit", unit);
        detail.put("price", price);
        detail.put("version", version);
        audit.record(store, "product-made", "product " + product, detail);
        return new Kept(product, version);
    }

    /**
     * Says what a product is, in place of what it was.
     *
     * @param store where it was said, for the audit trail
     * @param blocked whether tills must not sell it
     * @param seen the price book's version by which it was decided
     * @return with the version that was the newest before, when nothing differs
     * @throws Problem 404 for an unknown product, 403 for who does not work in every store, 400 naming the value that
     *     is not allowed, 409 {@code product-changed} when somebody has changed it since
     */
    @Transactional
    Kept change(long store, long product, ProductTerms terms, boolean blocked, long seen) {
        requireReach();
        Is before = lock(product);
        requireUnchangedSince(product, seen);
        requireKnown(terms);
        requireDeposit(product, terms.deposit());
        requireOwnCost(product, before.terms().cost(), terms.cost());
        Is now = new Is(terms, blocked);
        if (now.facts().equals(before.facts())) {
            return new Kept(product, seen);
        }
        sql.sql("""
                update catalog.product
                set name = :name, department = :department, category = :category, tax = :tax, cost = :cost,
                    deposit = :deposit, tare = :tare, blocked = :blocked
                where id = :id""")
                .param("id", product)
                .param("name", terms.name())
                .param("department", terms.department())
                .param("category", terms.category())
                .param("tax", terms.tax())
                .param("cost", terms.cost())
                .param("deposit", terms.deposit())
                .param("tare", terms.tare())
                .param("blocked", blocked)
                .update();
        keepWords(product);
        keepCodes(product, terms.codes());
        long version = publishing.products(List.of(product), null);
        audit.record(
                store,
                "product-changed",
                "product " + product,
                Map.of("before", differing(before, now), "now", differing(now, before), "version", version));
        return new Kept(product, version);
    }

    /**
     * What a product is sold by.
     *
     * @throws Problem 404
     */
    Unit unitOf(long product) {
        return sql.sql("select unit from catalog.product where id = :id")
                .param("id", product)
                .query((row, number) -> Unit.valueOf(row.getString("unit")))
                .optional()
                .orElseThrow(() -> Problem.notFound("product", product));
    }

    /** What a product is. */
    private record Is(ProductTerms terms, boolean blocked) {

        Map<String, @Nullable Object> facts() {
            Map<String, @Nullable Object> facts = terms.facts();
            facts.put("blocked", blocked);
            return facts;
        }
    }

    /** Two who change one product wait for each other. */
    private Is lock(long product) {
        if (sql.sql("select id from catalog.product where id = :id for no key update")
                .param("id", product)
                .query(Long.class)
                .optional()
                .isEmpty()) {
            throw Problem.notFound("product", product);
        }
        return sql.sql("""
                select p.name, p.department, p.category, p.tax, p.deposit, p.tare, p.blocked,
                       coalesce((select sum(b.cost)::bigint from catalog.bundle_cost b where b.bundle = p.id), p.cost) as cost,
                       array(select code from catalog.code where product = p.id order by code) as codes
                from catalog.product p where p.id = :id""")
                .param("id", product)
                .query((row, number) -> new Is(
                        new ProductTerms(
                                row.getString("name"),
                                row.getLong("department"),
                                row.getObject("category", Long.class),
                                row.getLong("tax"),
                                List.of((String[]) row.getArray("codes").getArray()),
                                row.getLong("cost"),
                                row.getObject("deposit", Long.class),
                                row.getObject("tare", Long.class)),
                        row.getBoolean("blocked")))
                .single();
    }

    private void requireReach() {
        reach.requireAll("the price of a product is changed for a store alone, what it is only for all");
    }

    private void requireUnchangedSince(long product, long seen) {
        long last = sql.sql("select coalesce(max(version), 0) from catalog.fact where product = :product")
                .param("product", product)
                .query(Long.class)
                .single();
        if (last > seen) {
            throw Problem.conflict(
                    "product-changed",
                    "Product " + product + " has changed since it was read, in price book " + last
                            + "; read it again and decide anew.");
        }
    }

    private void requireKnown(ProductTerms terms) {
        requireKnown("department", "catalog.department", terms.department());
        requireKnown("tax", "catalog.tax", terms.tax());
        requireCategory(terms.department(), terms.category());
    }

    private void requireKnown(String field, String table, long id) {
        Map<Long, String> known = new LinkedHashMap<>();
        sql.sql("select id, name from " + table + " order by id").query(row -> {
            known.put(row.getLong("id"), row.getString("name"));
        });
        if (!known.containsKey(id)) {
            throw Problem.invalid(field, id, known);
        }
    }

    private void requireCategory(long department, @Nullable Long category) {
        if (category == null) {
            return;
        }
        boolean its = sql.sql(
                        "select exists (select from catalog.category where id = :category and department = :department)")
                .param("category", category)
                .param("department", department)
                .query(Boolean.class)
                .single();
        if (!its) {
            throw Problem.invalid("category", category, "a category of department " + department + ", or nothing");
        }
    }

    /** A deposit is a piece that is sold beside another, and is none of its own. */
    private void requireDeposit(long product, @Nullable Long deposit) {
        if (deposit == null) {
            return;
        }
        boolean right = deposit != product
                && sql.sql("""
                        select count(*) from catalog.product
                        where id = :deposit and unit = 'EACH' and deposit is null
                          and not exists (select from catalog.product where deposit = :product)""")
                                .param("deposit", deposit)
                                .param("product", product)
                                .query(Integer.class)
                                .single()
                        == 1;
        if (!right) {
            throw Problem.invalid(
                    "deposit",
                    deposit,
                    "a product sold by the piece that has no deposit, for what is no deposit itself");
        }
    }

    private void requireOwnCost(long product, long before, long cost) {
        boolean bundle = sql.sql("select exists (select from catalog.bundle_part where bundle = :product)")
                .param("product", product)
                .query(Boolean.class)
                .single();
        if (bundle && cost != before) {
            throw Problem.invalid("cost", cost, before + ", for a bundle costs what is in it");
        }
    }

    private void keepWords(long product) {
        sql.sql("""
                insert into catalog.word (word)
                select distinct unnest(words) from catalog.product where id = :product order by 1
                on conflict do nothing""").param("product", product).update();
    }

    /** Codes that it no longer has are free for another product. */
    private void keepCodes(long product, List<String> codes) {
        requireFree(product, codes);
        String[] wanted = codes.toArray(String[]::new);
        sql.sql("delete from catalog.code where product = :product and code <> all(:codes)")
                .param("product", product)
                .param("codes", wanted)
                .update();
        try {
            sql.sql("""
                    insert into catalog.code (code, product)
                    select code, :product from unnest(:codes) code
                    where code not in (select code from catalog.code where product = :product) order by code""").param("product", product).param("codes", wanted).update();
        } catch (DuplicateKeyException raced) {
            throw Problem.conflict("code-taken", "One of the codes has come to another product just now; try again.");
        }
    }

    private void requireFree(long product, List<String> codes) {
        record Other(String code, long product, String name) {}
        sql.sql("""
                select c.code, p.id, p.name from catalog.code c join catalog.product p on p.id = c.product
                where c.code = any(:codes) and p.id <> :product order by c.code limit 1""")
                .param("codes", codes.toArray(String[]::new))
                .param("product", product)
                .query((row, number) -> new Other(row.getString("code"), row.getLong("id"), row.getString("name")))
                .optional()
                .ifPresent(other -> {
                    throw Problem.invalid(
                                    "codes[" + codes.indexOf(other.code()) + "]",
                                    other.code(),
                                    "a code that no product has; " + other.name() + " has it")
                            .with("product", other.product())
                            .with("name", other.name());
                });
    }

    private void enterPrice(long store, long product, long amount) {
        sql.sql("""
                insert into catalog.price (product, valid_from, amount, member, staff)
                values (:product, :today, :amount, false, :staff)""")
                .param("product", product)
                .param("today", stores.find(store).dayOf(clock.instant()))
                .param("amount", amount)
                .param("staff", access.staff().id())
                .update();
    }

    private static Map<String, @Nullable Object> differing(Is one, Is other) {
        Map<String, @Nullable Object> said = one.facts();
        Map<String, @Nullable Object> others = other.facts();
        said.entrySet().removeIf(each -> Objects.equals(each.getValue(), others.get(each.getKey())));
        return said;
    }
}
