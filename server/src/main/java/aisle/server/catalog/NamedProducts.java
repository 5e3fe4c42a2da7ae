package aisle.server.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Products by their ids or codes, many at a time, as lists are pasted with them. */
@Component
public class NamedProducts {

    private final JdbcClient sql;

    NamedProducts(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What a row says of which product it is for: one of the two.
     *
     * @param product its id
     * @param code a GTIN or PLU as it is typed or scanned
     */
    public record Name(@Nullable Long product, @Nullable String code) {}

    /**
     * The products that are meant.
     *
     * @param names in the order of the rows
     * @param wrong takes the rows that name no product, or several
     * @return in the same order; null for a wrong row
     */
    public List<@Nullable Long> of(List<Name> names, WrongRows wrong) {
        Map<String, Long> byCode =
                byCode(names.stream().flatMap(name -> candidates(name).stream()).toList());
        Set<Long> known =
                known(names.stream().map(Name::product).filter(Objects::nonNull).toList());
        List<@Nullable Long> found = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            Long product = name.product();
            if (product == null) {
                found.add(only(i, name, byCode, wrong));
            } else if (known.contains(product)) {
                found.add(product);
            } else {
                wrong.add(i, "product", product, "the id of a product");
                found.add(null);
            }
        }
        return found;
    }

    private static List<String> candidates(Name name) {
        String code = name.code();
        return name.product() != null || code == null ? List.of() : TypedCode.candidates(code);
    }

    private static @Nullable Long only(int row, Name name, Map<String, Long> byCode, WrongRows wrong) {
        Set<Long> meant = new TreeSet<>();
        for (String candidate : candidates(name)) {
            Long product = byCode.get(candidate);
            if (product != null) {
                meant.add(product);
            }
        }
        if (meant.size() == 1) {
            return meant.iterator().next();
        }
        String allowed = meant.isEmpty() ? "the code of a product" : "a code of one product; it means " + meant;
        wrong.add(row, "code", name.code(), allowed);
        return null;
    }

    private Map<String, Long> byCode(Collection<String> codes) {
        Map<String, Long> found = new HashMap<>();
        sql.sql("select code, product from catalog.code where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("code"), row.getLong("product"));
                });
        return found;
    }

    private Set<Long> known(Collection<Long> products) {
        return new HashSet<>(sql.sql("select id from catalog.product where id = any(:products)")
                .param("products", products.toArray(Long[]::new))
                .query((row, number) -> row.getLong("id"))
                .list());
    }
}
