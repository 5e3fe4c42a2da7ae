package aisle.server.catalog.declarations;

import aisle.core.price.Unit;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what stands on packs: one declaration for a product, the same in every store. */
@Component
public class Declarations {

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Access access;
    private final Audit audit;

    Declarations(JdbcClient sql, JsonMapper json, Access access, Audit audit) {
        this.sql = sql;
        this.json = json;
        this.access = access;
        this.audit = audit;
    }

    /** How a pack is compared with others. */
    public record Comparison(Content content, Measure by) {

        /** The unit price at a price of the pack, minor units. */
        public UnitPrice at(long price) {
            return UnitPrice.of(price, content, by);
        }
    }

    /**
     * How packs are compared, of those of the products that can be: what is sold by weight has its unit price anyway.
     */
    public Map<Long, Comparison> comparisons(Collection<Long> products) {
        Map<Long, Comparison> found = new HashMap<>();
        sql.sql("""
                select d.product, d.content, d.content_unit, d.compared_by
                from catalog.declaration d
                join catalog.product p on p.id = d.product and p.unit = 'EACH'
                where d.product = any(:products) and d.compared_by is not null""")
                .param("products", products.stream().mapToLong(Long::longValue).toArray())
                .query(row -> {
                    Content content =
                            new Content(row.getLong("content"), Measure.valueOf(row.getString("content_unit")));
                    found.put(
                            row.getLong("product"),
                            new Comparison(content, Measure.valueOf(row.getString("compared_by"))));
                });
        return found;
    }

    /**
     * What one unit of products holds: the declared content of a piece; of what is sold by weight the unit itself. A
     * product of which it is not known is missing.
     */
    public Map<Long, Content> contents(Collection<Long> products) {
        Map<Long, Content> found = new HashMap<>();
        sql.sql("""
                select p.id, case when p.unit = 'EACH' then d.content else 1000 end as content,
                       case when p.unit = 'EACH' then d.content_unit else p.unit end as content_unit
                from catalog.product p left join catalog.declaration d on d.product = p.id
                where p.id = any(:products) and (p.unit <> 'EACH' or d.content is not null)""").param("products", products.toArray(Long[]::new)).query(row -> {
            found.put(
                    row.getLong("id"),
                    new Content(row.getLong("content"), Measure.valueOf(row.getString("content_unit"))));
        });
        return found;
    }

    /** What is declared of a product; nothing when nobody did. */
    Declaration of(long product) {
        return sql.sql("select * from catalog.declaration where product = :product")
                .param("product", product)
                .query((row, number) -> declaration(row))
                .optional()
                .orElse(Declaration.NOTHING);
    }

    /**
     * Declares what stands on a product's pack, in place of what was declared before.
     *
     * @param store where it was said, for the audit trail
     * @throws Problem 404 for an unknown product, 400 for a content of what is sold by weight
     */
    @Transactional
    void declare(long store, long product, Declaration said) {
        String unit = sql.sql("select unit from catalog.product where id = :id for no key update")
                .param("id", product)
                .query((row, number) -> row.getString("unit"))
                .optional()
                .orElseThrow(() -> Problem.notFound("product", product));
        Content content = said.content();
        if (content != null && !unit.equals(Unit.EACH.name())) {
            throw Problem.invalid("content", content.quantity(), "nothing, for it is sold by " + unit);
        }
        Declaration before = of(product);
        if (before.equals(said)) {
            return;
        }
        sql.sql("""
                insert into catalog.declaration as d (product, brand, content, content_unit, compared_by, origin,
                    ingredients, contains, may_contain, nutrients, staff, changed_at)
                values (:product, :brand, :content, :measure, :comparedBy, :origin, :ingredients, :contains, :mayContain,
                    :nutrients::jsonb, :staff, now())
                on conflict (product) do update set brand = excluded.brand, content = excluded.content,
                    content_unit = excluded.content_unit, compared_by = excluded.compared_by, origin = excluded.origin,
                    ingredients = excluded.ingredients, contains = excluded.contains,
                    may_contain = excluded.may_contain, nutrients = excluded.nutrients, staff = excluded.staff,
                    changed_at = excluded.changed_at""")
                .param("product", product)
                .param("brand", said.brand())
                .param("content", content == null ? null : content.quantity())
                .param("measure", content == null ? null : content.measure().name())
                .param("comparedBy", name(said.comparedBy()))
                .param("origin", said.origin())
                .param("ingredients", said.ingredients())
                .param("contains", names(said.contains()))
                .param("mayContain", names(said.mayContain()))
                .param("nutrients", json.writeValueAsString(said.nutrients()))
                .param("staff", access.staff().id())
                .update();
        audit.record(store, "product-declared", "product " + product, Map.of("before", before, "now", said));
    }

    private Declaration declaration(ResultSet row) throws SQLException {
        long content = row.getLong("content");
        String measure = row.getString("content_unit");
        String by = row.getString("compared_by");
        Map<Nutrient, Long> nutrients = new EnumMap<>(Nutrient.class);
        nutrients.putAll(json.readValue(row.getString("nutrients"), new TypeReference<Map<Nutrient, Long>>() {}));
        return new Declaration(
                row.getString("brand"),
                measure == null ? null : new Content(content, Measure.valueOf(measure)),
                by == null ? null : Measure.valueOf(by),
                row.getString("origin"),
                row.getString("ingredients"),
                allergens(row, "contains"),
                allergens(row, "may_contain"),
                nutrients);
    }

    private static Set<Allergen> allergens(ResultSet row, String column) throws SQLException {
        Set<Allergen> found = EnumSet.noneOf(Allergen.class);
        for (String name :
                (String[]) Objects.requireNonNull(row.getArray(column)).getArray()) {
            found.add(Allergen.valueOf(name));
        }
        return found;
    }

    private static String[] names(Set<Allergen> allergens) {
        return allergens.stream().map(Enum::name).toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable Measure measure) {
        return measure == null ? null : measure.name();
    }
}
