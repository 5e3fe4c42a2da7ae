package aisle.server.catalog;

import aisle.core.money.Limits;
import aisle.core.tax.TaxRounding;
import aisle.core.tender.TenderKind;
import aisle.server.catalog.publishing.Publishing;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a store holds to at its tills beside prices: how taxes are rounded, what comes back, what is taken. */
@Component
class HouseRules {

    /** The kinds a store may take or not; notes and coins and cards are always taken. */
    static final List<TenderKind> OFFERED = Stream.of(TenderKind.values())
            .filter(kind -> kind != TenderKind.CASH && kind != TenderKind.CARD)
            .toList();

    private final JdbcClient sql;
    private final Publishing publishing;
    private final Audit audit;

    HouseRules(JdbcClient sql, Publishing publishing, Audit audit) {
        this.sql = sql;
        this.publishing = publishing;
        this.audit = audit;
    }

    /**
     * What a store holds to.
     *
     * @param unreceiptedMost the most that goods without a receipt are taken back for at once, minor units; null where
     *     none are taken back
     */
    record House(TaxRounding taxRounding, @Nullable Long unreceiptedMost) {}

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

    /** The kinds of tender that the store takes beside cash and cards: its own, or the chain's. */
    List<TenderKind> tenders(long store) {
        return sql
                .sql("""
                select kind from catalog.tender
                where store = :store or store is null and not exists (select from catalog.tender where store = :store)""")
                .param("store", store)
                .query((row, number) -> Optional.ofNullable(row.getString("kind")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .map(TenderKind::valueOf)
                .sorted()
                .toList();
    }

    /**
     * Sets what the store takes beside cash and cards, in place of what it took, and publishes it.
     *
     * @param names kinds out of {@link #OFFERED}, each once; empty for none
     * @return the version of the price book that tells the tills
     * @throws Problem 400 for a kind that is not offered
     */
    @Transactional
    long setTenders(long store, @Nullable List<String> names) {
        var kinds = TenderNames.all("tenders", names, OFFERED);
        // Two who set them at once: the second deletes what the first has written.
        sql.sql("lock table catalog.tender in share row exclusive mode").update();
        sql.sql("delete from catalog.tender where store = :store")
                .param("store", store)
                .update();
        sql.sql("""
                insert into catalog.tender (store, kind)
                select :store, kind from unnest(:kinds) as kind
                union all select :store, null where cardinality(:kinds) = 0""")
                .param("store", store)
                .param("kinds", kinds.stream().map(TenderKind::name).toArray(String[]::new))
                .update();
        return publish(store, "tenders-set", "store " + store, Map.of("tenders", kinds));
    }

    private long publish(long store, String what, String subject, Map<String, Object> said) {
        long version = publishing.rulesAndProducts(List.of());
        var detail = new HashMap<>(said);
        detail.put("version", version);
        audit.record(store, what, subject, detail);
        return version;
    }
}
