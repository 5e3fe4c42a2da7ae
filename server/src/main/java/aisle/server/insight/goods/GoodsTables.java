package aisle.server.insight.goods;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goods by day, as rows. */
@Component
class GoodsTables {

    private final JdbcClient sql;

    GoodsTables(JdbcClient sql) {
        this.sql = sql;
    }

    List<GoodsDay> of(long store, LocalDate from, LocalDate to) {
        return sql.sql("""
                select day, waste, carried, empty from insight.goods_day
                where store = :store and day between :from and :to order by day""")
                .param("store", store)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new GoodsDay(
                        row.getObject("day", LocalDate.class),
                        row.getLong("waste"),
                        row.getInt("carried"),
                        row.getInt("empty")))
                .list();
    }

    /**
     * What a day was worked out from.
     *
     * @param factsAt when its facts had been written; null when it had none
     * @param moved movements beside sales
     */
    record Basis(@Nullable Instant factsAt, long moved) {}

    Map<LocalDate, Basis> bases(long store, LocalDate to) {
        Map<LocalDate, Basis> bases = new HashMap<>();
        sql.sql("select day, facts_at, moved from insight.goods_day where store = :store and day <= :to")
                .param("store", store)
                .param("to", to)
                .query(row -> {
                    Timestamp factsAt = row.getTimestamp("facts_at");
                    bases.put(
                            row.getObject("day", LocalDate.class),
                            new Basis(factsAt == null ? null : factsAt.toInstant(), row.getLong("moved")));
                });
        return bases;
    }

    /** Writes days, in one statement, so that a reader sees all of them as they were or as they are. */
    void write(long store, List<GoodsDay> days, Function<LocalDate, Basis> from) {
        sql.sql("""
                insert into insight.goods_day (store, day, waste, carried, empty, facts_at, moved)
                select :store, date '1970-01-01' + day::integer, waste, carried::integer, empty::integer, facts_at, moved
                from unnest(:days, :wastes, :carried, :empty, :factsAt, :moved)
                    as d (day, waste, carried, empty, facts_at, moved)
                on conflict (store, day) do update set waste = excluded.waste, carried = excluded.carried,
                    empty = excluded.empty, facts_at = excluded.facts_at, moved = excluded.moved, written_at = now()""")
                .param("store", store)
                .param("days", longs(days, each -> each.day().toEpochDay()))
                .param("wastes", longs(days, GoodsDay::waste))
                .param("carried", longs(days, GoodsDay::carried))
                .param("empty", longs(days, GoodsDay::empty))
                .param(
                        "factsAt",
                        days.stream()
                                .map(each -> from.apply(each.day()).factsAt())
                                .map(at -> at == null ? null : Timestamp.from(at))
                                .toArray(Timestamp[]::new))
                .param("moved", longs(days, each -> from.apply(each.day()).moved()))
                .update();
    }

    private static long[] longs(List<GoodsDay> days, ToLongFunction<GoodsDay> part) {
        return days.stream().mapToLong(part).toArray();
    }
}
