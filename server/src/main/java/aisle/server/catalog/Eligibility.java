package aisle.server.catalog;

import aisle.core.tender.TenderKind;
import aisle.server.catalog.publishing.Publishing;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which goods the limited kinds of tender may pay for: in every store of the chain, for a benefit asks what goods
 * are and not where they are sold. Audited and published in the same transaction, as a price is.
 */
@Component
class Eligibility {

    private final JdbcClient sql;
    private final Publishing publishing;
    private final Audit audit;

    Eligibility(JdbcClient sql, Publishing publishing, Audit audit) {
        this.sql = sql;
        this.publishing = publishing;
        this.audit = audit;
    }

    /**
     * How much of a department is eligible.
     *
     * @param products how many products it holds
     * @param eligible how many of them each limited kind of tender may pay for
     */
    record Share(int products, Map<TenderKind, Integer> eligible) {}

    /**
     * What came of it.
     *
     * @param version of the price book that tells the tills
     * @param products how many products differ in it
     */
    record Set(long version, int products) {}

    /** Counts what a department holds, so that whoever changes it sees beforehand what would change. */
    Share of(long department) {
        requireDepartment(department);
        var counted = new EnumMap<TenderKind, Integer>(TenderKind.class);
        for (var kind : Eligible.LIMITED) {
            counted.put(kind, count(department, kind));
        }
        int products = sql.sql("select count(*) from catalog.product where department = :department")
                .param("department", department)
                .query(Integer.class)
                .single();
        return new Share(products, counted);
    }

    /**
     * Says what one product may be paid with, in place of what it could be paid with before.
     *
     * @param store where it was said, for the audit trail
     * @param names limited kinds of tender, each once; empty for none
     * @throws Problem 404 for an unknown product, 400 for a kind that is not limited
     */
    @Transactional
    Set ofProduct(long store, long product, @Nullable List<String> names) {
        var kinds = TenderNames.all("eligible", names, Eligible.LIMITED);
        var before = sql.sql("select eligible from catalog.product where id = :id for no key update")
                .param("id", product)
                .query((row, number) ->
                        List.of((String[]) row.getArray("eligible").getArray()))
                .optional()
                .orElseThrow(() -> Problem.notFound("product", product));
        var now = kinds.stream().map(TenderKind::name).toList();
        sql.sql("update catalog.product set eligible = :now where id = :id")
                .param("id", product)
                .param("now", now.toArray(String[]::new))
                .update();
        long version = publishing.products(List.of(product), null);
        audit.record(
                store,
                "eligibility-set",
                "product " + product,
                Map.of("eligible", now, "before", before, "version", version));
        return new Set(version, before.equals(now) ? 0 : 1);
    }

    /**
     * Makes all products of a department eligible for one kind of tender, or none of them; what else they may be paid
     * with stays.
     *
     * @param store where it was said, for the audit trail
     * @throws Problem 404 for an unknown department, 400 for a kind that is not limited
     */
    @Transactional
    Set ofDepartment(long store, long department, @Nullable String name, boolean eligible) {
        var kind = TenderNames.one("tender", name, Eligible.LIMITED);
        requireDepartment(department);
        // In the order of their ids, so that two who change one department wait for each other and not both for both.
        var differing = sql.sql("""
                select id from catalog.product
                where department = :department and (:kind = any(eligible)) <> :eligible
                order by id for no key update""")
                .param("department", department)
                .param("kind", kind.name())
                .param("eligible", eligible)
                .query((row, number) -> row.getLong("id"))
                .list();
        sql.sql("""
                update catalog.product
                set eligible = case when :eligible
                    then array(select known from unnest(:limited) with ordinality as each (known, position)
                               where known = :kind or known = any(eligible) order by position)
                    else array_remove(eligible, :kind) end
                where id = any(:ids)""")
                .param("eligible", eligible)
                .param("limited", Eligible.LIMITED.stream().map(Enum::name).toArray(String[]::new))
                .param("kind", kind.name())
                .param("ids", differing.toArray(Long[]::new))
                .update();
        long version = publishing.products(differing, null);
        audit.record(
                store,
                "eligibility-set",
                "department " + department,
                Map.of("tender", kind, "eligible", eligible, "products", differing.size(), "version", version));
        return new Set(version, differing.size());
    }

    private int count(long department, TenderKind kind) {
        return sql.sql("""
                select count(*) from catalog.product where department = :department and :kind = any(eligible)""")
                .param("department", department)
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }

    private void requireDepartment(long department) {
        var known = sql.sql("select id from catalog.department where id = :id")
                .param("id", department)
                .query(Long.class)
                .optional();
        if (known.isEmpty()) {
            throw Problem.notFound("department", department);
        }
    }
}
