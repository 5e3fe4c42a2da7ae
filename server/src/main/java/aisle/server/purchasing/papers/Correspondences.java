package aisle.server.purchasing.papers;

import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.purchasing.Suppliers;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How orders are written to suppliers, and the numbers by which their systems know the stores. */
@Service
public class Correspondences {

    private static final int ADDRESS_LINES = 4;
    private static final int ADDRESS_MAX = 70;
    private static final int GLN_DIGITS = 13;

    private final JdbcClient sql;
    private final Suppliers suppliers;
    private final Audit audit;

    Correspondences(JdbcClient sql, Suppliers suppliers, Audit audit) {
        this.sql = sql;
        this.suppliers = suppliers;
        this.audit = audit;
    }

    /**
     * How orders are written to a supplier.
     *
     * @param supplier the supplier
     * @return what was said of it, or the usual
     */
    public Correspondence of(long supplier) {
        return sql.sql("select * from purchasing.correspondence where supplier = :supplier")
                .param("supplier", supplier)
                .query((row, number) -> new Correspondence(
                        List.of((String[]) row.getArray("address").getArray()), row.getString("gln"), forms((String[])
                                row.getArray("forms").getArray())))
                .optional()
                .orElse(Correspondence.USUAL);
    }

    private static Set<OrderForm> forms(String[] names) {
        Set<OrderForm> forms = EnumSet.noneOf(OrderForm.class);
        Arrays.stream(names).map(OrderForm::valueOf).forEach(forms::add);
        return forms;
    }

    /**
     * Says how orders are written to a supplier, and by which number its system knows a store; what was sent stays.
     *
     * @param store the store
     * @param supplier the supplier
     * @param wanted how
     * @param locationNumber the store's, for every supplier; null for none
     * @throws Problem 400 naming the field, 404 for an unknown supplier
     */
    @Transactional
    public void say(long store, long supplier, Correspondence wanted, @Nullable String locationNumber) {
        suppliers.find(supplier);
        requireSound(wanted);
        if (!Objects.equals(locationNumber, locationNumber(store))) {
            number(store, locationNumber);
        }
        sql.sql("""
                insert into purchasing.correspondence (supplier, address, gln, forms)
                values (:supplier, :address, :gln, :forms)
                on conflict (supplier)
                    do update set address = excluded.address, gln = excluded.gln, forms = excluded.forms""")
                .param("supplier", supplier)
                .param("address", wanted.address().toArray(String[]::new))
                .param("gln", wanted.gln())
                .param("forms", wanted.forms().stream().sorted().map(Enum::name).toArray(String[]::new))
                .update();
        audit.record(
                null,
                "correspondence-set",
                "supplier " + supplier,
                Map.of(
                        "address", wanted.address(),
                        "gln", Objects.requireNonNullElse(wanted.gln(), "none"),
                        "forms", wanted.forms().stream().sorted().toList()));
    }

    /**
     * The number by which suppliers' systems know a store.
     *
     * @param store the store
     * @return 13 digits; null where nobody said it
     */
    public @Nullable String locationNumber(long store) {
        return sql.sql("select gln from purchasing.location_number where store = :store")
                .param("store", store)
                .query((row, number) -> row.getString("gln"))
                .optional()
                .orElse(null);
    }

    private void number(long store, @Nullable String gln) {
        if (gln == null) {
            sql.sql("delete from purchasing.location_number where store = :store")
                    .param("store", store)
                    .update();
        } else {
            requireNumber("locationNumber", gln);
            sql.sql("""
                    insert into purchasing.location_number (store, gln) values (:store, :gln)
                    on conflict (store) do update set gln = excluded.gln""").param("store", store).param("gln", gln).update();
        }
        audit.record(
                store, "location-number-set", "store " + store, Map.of("gln", Objects.requireNonNullElse(gln, "none")));
    }

    private static void requireSound(Correspondence wanted) {
        if (wanted.address().size() > ADDRESS_LINES) {
            throw Problem.invalid("address", wanted.address().size(), "at most " + ADDRESS_LINES + " lines");
        }
        for (String line : wanted.address()) {
            if (line.isBlank() || line.length() > ADDRESS_MAX || line.chars().anyMatch(Character::isISOControl)) {
                throw Problem.invalid("address", line, "lines of 1 to " + ADDRESS_MAX + " characters");
            }
        }
        String gln = wanted.gln();
        if (gln != null) {
            requireNumber("gln", gln);
        }
    }

    /** Thirteen digits whose last one is the check digit of the others. */
    private static void requireNumber(String field, String gln) {
        boolean digits = gln.length() == GLN_DIGITS && gln.chars().allMatch(each -> each >= '0' && each <= '9');
        int sum = 0;
        for (int i = 0; digits && i < GLN_DIGITS; i++) {
            sum += (gln.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        if (!digits || sum % 10 != 0) {
            throw Problem.invalid(field, gln, GLN_DIGITS + " digits, the last of them the check digit");
        }
    }
}
