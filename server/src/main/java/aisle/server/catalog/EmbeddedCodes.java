package aisle.server.catalog;

import aisle.core.Refusal;
import aisle.core.code.EmbeddedForm;
import aisle.core.json.Fields;
import aisle.server.catalog.publishing.Publishing;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the bar codes that scales and wrapping machines print carry a price or a weight. The chain says it for all its
 * stores; a store may have forms of its own besides.
 */
@Component
class EmbeddedCodes {

    private static final int FORMS_MAX = 20;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Publishing publishing;
    private final StoreReach reach;
    private final Audit audit;

    EmbeddedCodes(JdbcClient sql, JsonMapper json, Publishing publishing, StoreReach reach, Audit audit) {
        this.sql = sql;
        this.json = json;
        this.publishing = publishing;
        this.reach = reach;
        this.audit = audit;
    }

    /**
     * A form of such a code: prefix, item (a PLU), value and check digit, 13 digits in all.
     *
     * @param everyStore true for the chain's, false for one of this store alone
     * @param valueDigits of the price in minor units, or of the weight in thousandths
     * @param kind {@code PRICE} or {@code WEIGHT}
     * @param valueCheck whether a check digit of the value stands before it
     */
    record Form(boolean everyStore, String prefix, int itemDigits, int valueDigits, String kind, boolean valueCheck) {}

    /** A form as it is sent; see {@link Form}. */
    record Wanted(
            @Nullable String prefix,
            @Nullable Integer itemDigits,
            @Nullable Integer valueDigits,
            @Nullable String kind,
            @Nullable Boolean valueCheck) {}

    /** The forms that tills of a store read, the chain's first. */
    List<Form> of(long store) {
        return sql.sql("""
                select store is null as every_store, prefix, item_digits, value_digits, kind, value_check
                from catalog.embedded_code where store is null or store = :store order by store nulls first, prefix""")
                .param("store", store)
                .query((row, number) -> new Form(
                        row.getBoolean("every_store"),
                        row.getString("prefix"),
                        row.getInt("item_digits"),
                        row.getInt("value_digits"),
                        row.getString("kind"),
                        row.getBoolean("value_check")))
                .list();
    }

    /**
     * Says which forms the chain's scales print, in place of those before.
     *
     * @return the version of the price book that tells the tills
     * @throws Problem 403 for who does not work in every store, 400 naming what is no such form
     */
    @Transactional
    long set(long store, List<Wanted> wanted) {
        reach.requireAll("ask who works in every store");
        if (wanted.size() > FORMS_MAX) {
            throw Problem.invalid("forms", wanted.size(), "at most " + FORMS_MAX);
        }
        List<EmbeddedForm> forms = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            EmbeddedForm form = read("forms[" + i + "]", wanted.get(i));
            for (EmbeddedForm other : forms) {
                if (other.prefix().startsWith(form.prefix()) || form.prefix().startsWith(other.prefix())) {
                    throw Problem.invalid("forms[" + i + "].prefix", form.prefix(), "one that no other begins with");
                }
            }
            forms.add(form);
        }
        sql.sql("delete from catalog.embedded_code where store is null").update();
        forms.forEach(this::add);
        long version = publishing.rulesAndProducts(List.of());
        audit.record(store, "embedded-codes-set", "scales", Map.of("forms", wanted, "version", version));
        return version;
    }

    /** As the tills will read it, so that none is told what it refuses. */
    private EmbeddedForm read(String field, Wanted wanted) {
        String prefix = wanted.prefix();
        if (prefix == null || !prefix.matches("[0-9]{1,3}")) {
            throw Problem.invalid(field + ".prefix", prefix, "1 to 3 digits");
        }
        Map<String, Object> said = new HashMap<>();
        said.put("prefix", prefix);
        putSaid(said, "itemDigits", wanted.itemDigits());
        putSaid(said, "valueDigits", wanted.valueDigits());
        putSaid(said, "kind", wanted.kind());
        putSaid(said, "valueCheck", Boolean.TRUE.equals(wanted.valueCheck()) ? true : null);
        try {
            return Fields.read(json.writeValueAsBytes(said), EmbeddedForm::read);
        } catch (Refusal refused) {
            throw Problem.invalid(refused.under(field).field(), refused.value(), String.valueOf(refused.allowed()));
        }
    }

    private static void putSaid(Map<String, Object> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value);
        }
    }

    private void add(EmbeddedForm form) {
        sql.sql("""
                insert into catalog.embedded_code (prefix, item_digits, value_digits, kind, value_check)
                values (:prefix, :itemDigits, :valueDigits, :kind, :valueCheck)""")
                .param("prefix", form.prefix())
                .param("itemDigits", form.itemDigits())
                .param("valueDigits", form.valueDigits())
                .param("kind", form.kind().name())
                .param("valueCheck", form.valueCheck())
                .update();
    }
}
