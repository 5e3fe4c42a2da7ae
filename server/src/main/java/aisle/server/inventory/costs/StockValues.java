package aisle.server.inventory.costs;

import aisle.server.inventory.CostsSettled.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
