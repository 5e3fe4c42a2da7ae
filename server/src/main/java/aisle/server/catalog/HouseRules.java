package aisle.server.catalog;

import aisle.core.money.Limits;
import aisle.core.tax.TaxRounding;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a store holds to at its tills beside prices: how taxes are rounded, when they change, what comes back. */
@Component
class HouseRules {

    private static final String TO_SUIT = "a day after today: what is sold today is taxed already";

    private final JdbcClient sql;
    private final Publishing publishing;
    private final Stores stores;
    private final Audit audit;

    HouseRules(JdbcClient sql, Publishing publishing, Stores stores, Audit audit) {
        this.sql = sql;
        this.publishing = publishing;
        this.stores = stores;
        this.audit = audit;
    }

    /**
     * What a store holds to.
     *
     * @param unreceiptedMost the most that goods without a receipt are taken back for at once, minor units; null where
     *     none are taken back
     */
    record House(TaxRounding taxRounding, @Nullable Long unreceiptedMost) {}

    /**
     * A rate of a tax's component from a business day on.
     *
     * @param tax the tax
     * @param component its name
     * @param from a day after today
     * @param ppm parts per million
     */
    record TaxChange(long tax, String component, LocalDate from, long ppm) {}

    /** The store's own rules, or the chain's. */
    House of(long store) {
        return sql.sql("""
                select tax_rounding, unreceipted_most from catalog.house_rule
                where store = :store or store is null order by store nulls last limit 1""")
                .param("store", store)
                .query((row, number) -> new House(
                        TaxRounding.valueOf(row.getString("tax_rounding")),
                        row.getObject("unreceipted_most", Long.class)))
                .optional()
                .orElse(new House(TaxRounding.RECEIPT, null));
    }

    /** Sets the store's own rules and publishes them. */
    @Transactional
    House set(long store, House house) {
        Long most = house.unreceiptedMost();
        if (most != null && (most < 1 || most > Limits.MONEY_MAX)) {
            throw Problem.invalid("unreceiptedMost", most, "1 to " + Limits.MONEY_MAX + ", or left out");
        }
        sql.sql("""
                insert into catalog.house_rule (store, tax_rounding, unreceipted_most) values (:store, :rounding, :most)
                on conflict (store) do update
                set tax_rounding = excluded.tax_rounding, unreceipted_most = excluded.unreceipted_most""")
                .param("store", store)
                .param("rounding", house.taxRounding().name())
                .param("most", most)
                .update();
        var detail = new HashMap<String, Object>(Map.of("taxRounding", house.taxRounding()));
        if (most != null) {
            detail.put("unreceiptedMost", most);
        }
        publish(store, "house-rules-set", "store " + store, detail);
        return house;
    }

    /** The changes that a store's taxes will see or have seen, by tax and day. */
    List<TaxChange> changes(long store) {
        return sql.sql("""
                select x.tax, c.name, x.valid_from, x.ppm
                from catalog.tax_change x
                join catalog.tax_component c
                    on c.tax = x.tax and c.store is not distinct from x.store and c.position = x.position
                where x.store = :store or x.store is null and not exists (
                    select from catalog.tax_component own where own.tax = x.tax and own.store = :store)
                order by x.tax, x.valid_from, x.position""")
                .param("store", store)
                .query((row, number) -> new TaxChange(
                        row.getLong("tax"),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getLong("ppm")))
                .list();
    }

    /**
     * Has a component change, the store's own where it has its own, else the chain's. One that was to change on that
     * day already changes to this rate instead.
     *
     * @throws Problem 400 for a day that has begun or a rate that is none, 404 for an unknown tax or component
     */
    @Transactional
    TaxChange change(long store, TaxChange change) {
        if (!change.from().isAfter(stores.find(store).dayOf(Instant.now()))) {
            throw Problem.invalid("from", change.from(), TO_SUIT);
        }
        if (change.ppm() < 0 || change.ppm() > Limits.PPM) {
            throw Problem.invalid("ppm", change.ppm(), "0 to " + Limits.PPM);
        }
        int entered = sql.sql("""
                insert into catalog.tax_change (tax, store, position, valid_from, ppm)
                select c.tax, c.store, c.position, :from, :ppm from catalog.tax_component c
                where c.tax = :tax and c.name = :component and c.store is not distinct from (
                    select max(own.store) from catalog.tax_component own where own.tax = :tax and own.store = :store)
                on conflict (tax, store, position, valid_from) do update set ppm = excluded.ppm""")
                .param("tax", change.tax())
                .param("component", change.component())
                .param("store", store)
                .param("from", change.from())
                .param("ppm", change.ppm())
                .update();
        if (entered == 0) {
            throw Problem.notFound("component " + change.component() + " of tax", change.tax());
        }
        publish(
                store,
                "tax-change-entered",
                "tax " + change.tax(),
                Map.of("component", change.component(), "from", change.from().toString(), "ppm", change.ppm()));
        return change;
    }

    private void publish(long store, String what, String subject, Map<String, Object> said) {
        var detail = new HashMap<>(said);
        detail.put("version", publishing.rulesAndProducts(List.of()));
        audit.record(store, what, subject, detail);
    }
}
