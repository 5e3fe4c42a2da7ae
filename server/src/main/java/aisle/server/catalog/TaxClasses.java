package aisle.server.catalog;

import aisle.core.money.Limits;
import aisle.server.catalog.publishing.Publishing;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What products can be taxed with, for the whole chain: a class is made with the rates that it has at once, and taken
 * away again while nothing was ever taxed with it. How its rates change later is said by {@link TaxRates}.
 */
@Component
class TaxClasses {

    private static final int NAME_MAX = 60;
    private static final int COMPONENTS_MAX = 16;

    private static final String TO_DO_INSTEAD = "ask who works in every store";

    private final JdbcClient sql;
    private final Publishing publishing;
    private final StoreReach reach;
    private final Audit audit;

    TaxClasses(JdbcClient sql, Publishing publishing, StoreReach reach, Audit audit) {
        this.sql = sql;
        this.publishing = publishing;
        this.reach = reach;
        this.audit = audit;
    }

    /**
     * One authority's share.
     *
     * @param ppm parts per million
     */
    record Component(@Nullable String name, @Nullable Long ppm) {}

    /**
     * A tax class that is new.
     *
     * @param name unlike any other's
     * @param inclusive whether prices contain it
     * @param components at least one; a class for what is free of tax has one of 0
     */
    record NewTax(
            @Nullable String name,
            @Nullable Boolean inclusive,
            @Nullable List<Component> components) {}

    /**
     * A tax class as it was made.
     *
     * @param version of the price book that tells the tills
     */
    record Made(long id, long version) {}

    /**
     * Makes a tax class.
     *
     * @throws Problem 403 for who does not work in every store, 400 naming what is not allowed
     */
    @Transactional
    Made make(long store, NewTax wanted) {
        lock();
        String name = text("name", wanted.name());
        requireFree(name);
        if (wanted.inclusive() == null) {
            throw Problem.invalid("inclusive", null, "true or false");
        }
        List<Component> components = wanted.components() == null ? List.of() : wanted.components();
        requireSound(components);
        long id = sql.sql("select nextval('catalog.tax_number')")
                .query(Long.class)
                .single();
        sql.sql("insert into catalog.tax (id, name, inclusive) values (:id, :name, :inclusive)")
                .param("id", id)
                .param("name", name)
                .param("inclusive", wanted.inclusive())
                .update();
        for (int i = 0; i < components.size(); i++) {
            sql.sql("insert into catalog.tax_component (tax, position, name, ppm) values (:tax, :at, :name, :ppm)")
                    .param("tax", id)
                    .param("at", i + 1)
                    .param(
                            "name",
                            text("components[" + i + "].name", components.get(i).name()))
                    .param("ppm", components.get(i).ppm())
                    .update();
        }
        long version = publishing.rulesAndProducts(List.of());
        audit.record(
                store,
                "tax-made",
                "tax " + id,
                Map.of("name", name, "inclusive", wanted.inclusive(), "components", components, "version", version));
        return new Made(id, version);
    }

    /**
     * Takes a class away that nothing was ever taxed with.
     *
     * @return the version of the price book that tells the tills
     * @throws Problem 404, 409 {@code tax-in-use}
     */
    @Transactional
    long remove(long store, long id) {
        lock();
        String name = sql.sql("select name from catalog.tax where id = :id")
                .param("id", id)
                .query((row, number) -> row.getString("name"))
                .optional()
                .orElseThrow(() -> Problem.notFound("tax", id));
        boolean used = sql.sql("""
                select exists (select from catalog.product where tax = :id)
                    or exists (select from catalog.fact where (body::jsonb ->> 'tax')::bigint = :id)""").param("id", id).query(Boolean.class).single();
        if (used) {
            throw Problem.conflict(
                    "tax-in-use",
                    "Goods are or were taxed with " + name + ", so that it stays; its rates change from a day on.");
        }
        sql.sql("delete from catalog.tax_change where tax = :id")
                .param("id", id)
                .update();
        sql.sql("delete from catalog.tax_component where tax = :id")
                .param("id", id)
                .update();
        sql.sql("delete from catalog.tax where id = :id").param("id", id).update();
        long version = publishing.rulesAndProducts(List.of());
        audit.record(store, "tax-removed", "tax " + id, Map.of("name", name, "version", version));
        return version;
    }

    /** Those who make taxes wait for each other. */
    private void lock() {
        reach.requireAll(TO_DO_INSTEAD);
        sql.sql("lock table catalog.tax in share update exclusive mode").update();
    }

    private void requireFree(String name) {
        int others = sql.sql("select count(*) from catalog.tax where lower(name) = lower(:name)")
                .param("name", name)
                .query(Integer.class)
                .single();
        if (others > 0) {
            throw Problem.invalid("name", name, "a name that no other tax has");
        }
    }

    private static void requireSound(List<Component> components) {
        if (components.isEmpty() || components.size() > COMPONENTS_MAX) {
            throw Problem.invalid("components", components.size(), "1 to " + COMPONENTS_MAX);
        }
        for (int i = 0; i < components.size(); i++) {
            String field = "components[" + i + "]";
            String name = text(field + ".name", components.get(i).name());
            if (components.subList(0, i).stream().anyMatch(other -> name.equals(stripped(other.name())))) {
                throw Problem.invalid(field + ".name", name, "each name once");
            }
            Long ppm = components.get(i).ppm();
            if (ppm == null || ppm < 0 || ppm > Limits.PPM) {
                throw Problem.invalid(field + ".ppm", ppm, "0 to " + Limits.PPM);
            }
        }
    }

    private static String text(String field, @Nullable String said) {
        String text = stripped(said);
        if (text.isEmpty() || text.length() > NAME_MAX) {
            throw Problem.invalid(field, said, "1 to " + NAME_MAX + " characters");
        }
        return text;
    }

    private static String stripped(@Nullable String said) {
        return said == null ? "" : said.strip();
    }
}
