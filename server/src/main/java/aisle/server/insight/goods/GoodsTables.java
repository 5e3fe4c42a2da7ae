package aisle.server.insight.goods;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
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

    Map<LocalDate, Instant> writtenAt(long store, LocalDate to) {
        Map<LocalDate, Instant> written = new HashMap<>();
        sql.sql("select day, written_at from insight.goods_day where store = :store and day <= :to")
                .param("store", store)
                .param("to", to)
                .query(row -> {
                    written.put(
                            row.getObject("day", LocalDate.class),
                            row.getTimestamp("written_at").toInstant());
                });
        return written;
    }

    /** Writes days, in one statement, so that a reader sees all of them as they were or as they are. */
    void write(long store, List<GoodsDay> days, Instant asOf) {
        sql.sql("""
                insert into insight.goods_day (store, day, waste, carried, empty, written_at)
                select :store, date '1970-01-01' + day::integer, waste, carried::integer, empty::integer, :asOf
                from unnest(:days, :wastes, :carried, :empty) as d (day, waste, carried, empty)
                on conflict (store, day) do update set waste = excluded.waste, carried = excluded.carried,
                    empty = excluded.empty, written_at = excluded.written_at""")
                .param("store", store)
                .param("days", longs(days, each -> each.day().toEpochDay()))
                .param("wastes", longs(days, GoodsDay::waste))
                .param("carried", longs(days, GoodsDay::carried))
                .param("empty", longs(days, GoodsDay::empty))
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static long[] longs(List<GoodsDay> days, ToLongFunction<GoodsDay> part) {
        return days.stream().mapToLong(part).toArray();
    }
}
