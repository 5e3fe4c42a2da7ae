package aisle.server.catalog;

import aisle.core.money.Limits;
import aisle.core.tax.TaxComponent;
import aisle.server.catalog.publishing.Publishing;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rates of taxes and the days on which they change. A change is entered before its day, so that the tills have it
 * when they are offline over midnight; until its day it can be taken back. Each is audited and published with the
 * rules.
 */
@Component
class TaxRates {

    private static final int YEARS_AHEAD_MAX = 2;

    /** A store's own components of a tax take the place of the chain's. */
    private static final String OF_STORE = """
            (c.store = :store or c.store is null and not exists (
                select from catalog.tax_component own where own.tax = c.tax and own.store = :store))""";

    private final JdbcClient sql;
    private final Publishing publishing;
    private final Stores stores;
    private final Audit audit;

    TaxRates(JdbcClient sql, Publishing publishing, Stores stores, Audit audit) {
        this.sql = sql;
        this.publishing = publishing;
        this.stores = stores;
        this.audit = audit;
    }

    /**
     * A tax as a store charges it.
     *
     * @param inclusive whether prices contain it
     * @param departments what is taxed with it, the most products first
     */
    record Tax(long id, String name, boolean inclusive, List<Concerned> departments, List<Rate> components) {}

    /**
     * Goods with a tax.
     *
     * @param products how many of the department have it
     */
    record Concerned(String department, int products) {}

    /**
     * One authority's share.
     *
     * @param everyStore true for the chain's rate, false for this store's own
     * @param ppm today's rate, parts per million
     * @param changes by their day, those that have begun too
     */
    record Rate(String name, boolean everyStore, long ppm, List<Step> changes) {}

    /**
     * What a rate changes to.
     *
     * @param ppm parts per million
     * @param begun whether its day has come: what was sold since is taxed with it already
     */
    record Step(LocalDate from, long ppm, boolean begun) {}

    /**
     * A rate of a tax's component from a business day on.
     *
     * @param tax the tax
     * @param component its name
     * @param from a day after today
     * @param ppm parts per million
     */
    record Change(long tax, String component, LocalDate from, long ppm) {}

    /** All taxes, with what they are charged on. */
    List<Tax> of(long store) {
        var goods = goods();
        var rates = rates(store);
        return sql.sql("select id, name, inclusive from catalog.tax order by name, id")
                .query((row, number) -> new Tax(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getBoolean("inclusive"),
                        goods.getOrDefault(row.getLong("id"), List.of()),
                        rates.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<Concerned>> goods() {
        var goods = new HashMap<Long, List<Concerned>>();
        sql.sql("""
                select p.tax, d.name, count(*) as products
                from catalog.product p join catalog.department d on d.id = p.department
                group by p.tax, d.id, d.name
                order by products desc, d.name""").query(row -> {
            goods.computeIfAbsent(row.getLong("tax"), tax -> new ArrayList<>())
                    .add(new Concerned(row.getString("name"), row.getInt("products")));
        });
        return goods;
    }

    private Map<Long, List<Rate>> rates(long store) {
        record Key(long tax, int position) {}
        var today = today(store);
        var found = new LinkedHashMap<Key, Rate>();
        sql.sql("""
                select c.tax, c.position, c.name, c.store is null as every_store, c.ppm, x.valid_from, x.ppm as then_ppm
                from catalog.tax_component c
                left join catalog.tax_change x
                    on x.tax = c.tax and x.store is not distinct from c.store and x.position = c.position
                where %s
                order by c.tax, c.position, x.valid_from""".formatted(OF_STORE)).param("store", store).query(row -> {
            var from = row.getObject("valid_from", LocalDate.class);
            var step = from == null ? null : new Step(from, row.getLong("then_ppm"), !from.isAfter(today));
            var rate = new Rate(row.getString("name"), row.getBoolean("every_store"), row.getLong("ppm"), List.of());
            found.merge(
                    new Key(row.getLong("tax"), row.getInt("position")),
                    with(rate, step),
                    (before, next) -> with(before, step));
        });
        var rates = new HashMap<Long, List<Rate>>();
        found.forEach((key, rate) ->
                rates.computeIfAbsent(key.tax(), tax -> new ArrayList<>()).add(rate));
        return rates;
    }

    private static Rate with(Rate rate, @Nullable Step step) {
        if (step == null) {
            return rate;
        }
        var changes = new ArrayList<>(rate.changes());
        changes.add(step);
        return new Rate(rate.name(), rate.everyStore(), step.begun() ? step.ppm() : rate.ppm(), changes);
    }

    /**
     * Has a component change, the store's own where it has its own, else the chain's. One that was to change on that
     * day already changes to this rate instead.
     *
     * @return the version of the price book that tells the tills
     * @throws Problem 400 for a day that has begun or is too far ahead or a rate that is none, 404 for an unknown tax
     *     or component, 409 {@code tax-changes-full} for more changes than a till's page reads
     */
    @Transactional
    long change(long store, Change change) {
        requireAhead(store, change.from());
        if (change.ppm() < 0 || change.ppm() > Limits.PPM) {
            throw Problem.invalid("ppm", change.ppm(), "0 to " + Limits.PPM);
        }
        int entered = of(change, store, """
                insert into catalog.tax_change (tax, store, position, valid_from, ppm)
                select c.tax, c.store, c.position, :from, :ppm from catalog.tax_component c
                where c.tax = :tax and c.name = :component and %s
                on conflict (tax, store, position, valid_from) do update set ppm = excluded.ppm""");
        if (entered == 0) {
            throw Problem.notFound("component " + change.component() + " of tax", change.tax());
        }
        requireReadable(store, change.tax());
        return publish(store, "tax-change-entered", change);
    }

    /**
     * Takes a change back before its day: the rate before it stays.
     *
     * @param change as it was entered, with its rate, so that nobody takes back what somebody else has entered since
     * @return the version of the price book that tells the tills
     * @throws Problem 400 for a day that has begun, 409 {@code tax-change-gone} when there is no such change any more
     */
    @Transactional
    long takeBack(long store, Change change) {
        requireAhead(store, change.from());
        int gone = of(change, store, """
                delete from catalog.tax_change x using catalog.tax_component c
                where c.tax = :tax and c.name = :component and %s
                  and x.tax = c.tax and x.store is not distinct from c.store and x.position = c.position
                  and x.valid_from = :from and x.ppm = :ppm""");
        if (gone == 0) {
            throw Problem.conflict(
                    "tax-change-gone",
                    "The rate of %d ppm from %s on was replaced or taken back already."
                            .formatted(change.ppm(), change.from()));
        }
        return publish(store, "tax-change-taken-back", change);
    }

    private int of(Change change, long store, String statement) {
        return sql.sql(statement.formatted(OF_STORE))
                .param("tax", change.tax())
                .param("component", change.component())
                .param("store", store)
                .param("from", change.from())
                .param("ppm", change.ppm())
                .update();
    }

    private void requireAhead(long store, LocalDate from) {
        var today = today(store);
        var latest = today.plusYears(YEARS_AHEAD_MAX);
        if (!from.isAfter(today) || from.isAfter(latest)) {
            throw Problem.invalid(
                    "from", from, "%s to %s: what is sold today is taxed already".formatted(today.plusDays(1), latest));
        }
    }

    private void requireReadable(long store, long tax) {
        long most = sql.sql("""
                select coalesce(max(held), 0) from (
                    select count(*) as held from catalog.tax_change c where c.tax = :tax and %s
                    group by c.store, c.position) each""".formatted(OF_STORE))
                .param("tax", tax)
                .param("store", store)
                .query(Long.class)
                .single();
        if (most > TaxComponent.CHANGES_MAX) {
            throw Problem.conflict(
                    "tax-changes-full", "A rate can have %d changes at most.".formatted(TaxComponent.CHANGES_MAX));
        }
    }

    private long publish(long store, String what, Change change) {
        long version = publishing.rulesAndProducts(List.of());
        audit.record(
                store,
                what,
                "tax " + change.tax(),
                Map.of(
                        "component", change.component(),
                        "from", change.from().toString(),
                        "ppm", change.ppm(),
                        "version", version));
        return version;
    }

    private LocalDate today(long store) {
        return stores.find(store).dayOf(Instant.now());
    }
}
