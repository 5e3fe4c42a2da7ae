package aisle.server.inventory.costs;

import aisle.server.inventory.CostsSettled.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What stock was last found to be worth. */
@Component
class StockValues {

    private final JdbcClient sql;
    private final JsonMapper json;

    StockValues(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** What stands of a product, thousandths, and what it cost, minor units; both below zero where it is owed. */
    record Value(long product, long quantity, long value) {}

    List<Value> of(long store) {
        return sql.sql("select product, quantity, value from inventory.cost_state where store = :store and not base")
                .param("store", store)
                .query((row, number) ->
                        new Value(row.getLong("product"), row.getLong("quantity"), row.getLong("value")))
                .list();
    }

    /**
     * What a store's stock was last found to be worth.
     *
     * @param settledAt null when it never was
     * @param value minor units of all that is on hand
     * @param owed minor units of what was sold or taken before it came, at what it was booked at
     * @param below products that stand below zero
     */
    record OfStore(long store, CostMethod method, @Nullable Instant settledAt, long value, long owed, int below) {}

    /** Each of these stores, in the order of their numbers. */
    List<OfStore> of(Collection<Long> stores) {
        return sql.sql("""
                select s.store, p.at, coalesce(v.value, 0) as value, coalesce(v.owed, 0) as owed,
                    coalesce(v.below, 0) as below,
                    coalesce((select m.method from inventory.cost_method m where m.store = s.store
                        order by m.id desc limit 1), :usual) as method
                from unnest(:stores::bigint[]) as s (store)
                left join inventory.cost_pass p on p.store = s.store
                left join (
                    select store, sum(greatest(value, 0)) as value, sum(greatest(-value, 0)) as owed,
                        count(*) filter (where quantity < 0) as below
                    from inventory.cost_state where store = any(:stores) and not base group by store) v
                    on v.store = s.store
                order by s.store""")
                .param("stores", stores.toArray(Long[]::new))
                .param("usual", CostMethod.AVERAGE.name())
                .query((row, number) -> ofStore(row))
                .list();
    }

    private static OfStore ofStore(ResultSet row) throws SQLException {
        OffsetDateTime settledAt = row.getObject("at", OffsetDateTime.class);
        return new OfStore(
                row.getLong("store"),
                CostMethod.valueOf(row.getString("method")),
                settledAt == null ? null : settledAt.toInstant(),
                row.getLong("value"),
                row.getLong("owed"),
                row.getInt("below"));
    }

    /**
     * What a settling found.
     *
     * @param amounts minor units by part, positive where stock is worth more by it
     * @param products how many it concerns
     */
    record Settlement(UUID id, LocalDate day, Instant at, CostMethod method, Map<Part, Long> amounts, int products) {}

    List<Settlement> settlements(long store, int most) {
        return sql.sql("""
                select s.id, s.day, s.at, s.method, f.amounts, f.products
                from inventory.cost_settlement s
                cross join lateral (
                    select count(distinct product) as products,
                        json_build_object('SOLD', sum(amount) filter (where part = 'SOLD'),
                            'SHRINK', sum(amount) filter (where part = 'SHRINK'),
                            'DONATED', sum(amount) filter (where part = 'DONATED'),
                            'SENT', sum(amount) filter (where part = 'SENT')) as amounts
                    from inventory.cost_settlement_line l where l.settlement = s.id) f
                where s.store = :store order by s.at desc limit :most""")
                .param("store", store)
                .param("most", most)
                .query((row, number) -> new Settlement(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("at").toInstant(),
                        CostMethod.valueOf(row.getString("method")),
                        amounts(row.getString("amounts")),
                        row.getInt("products")))
                .list();
    }

    private Map<Part, Long> amounts(String written) {
        Map<Part, Long> amounts = new EnumMap<>(Part.class);
        json.readTree(written).properties().stream()
                .filter(each -> !each.getValue().isNull())
                .forEach(each ->
                        amounts.put(Part.valueOf(each.getKey()), each.getValue().asLong()));
        return amounts;
    }
}
