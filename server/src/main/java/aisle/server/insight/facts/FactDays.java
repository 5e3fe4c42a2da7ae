package aisle.server.insight.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which days the analytical copy has. */
@Component
class FactDays {

    private final JdbcClient sql;

    FactDays(JdbcClient sql) {
        this.sql = sql;
    }

    List<FactDay> from(LocalDate day) {
        return sql.sql("""
                select store, day, entries, bytes, written_at from insight.fact_day
                where day >= :day order by store, day""").param("day", day).query(FactDays::day).list();
    }

    List<FactDay> of(long store, LocalDate from, LocalDate to) {
        return sql.sql("""
                select store, day, entries, bytes, written_at from insight.fact_day
                where store = :store and day between :from and :to order by day""")
                .param("store", store)
                .param("from", from)
                .param("to", to)
                .query(FactDays::day)
                .list();
    }

    private static FactDay day(ResultSet row, int number) throws SQLException {
        return new FactDay(
                row.getLong("store"),
                row.getObject("day", LocalDate.class),
                row.getLong("entries"),
                row.getLong("bytes"),
                row.getTimestamp("written_at").toInstant());
    }

    /** Notes that a day's files lie there whole. */
    void written(long store, LocalDate day, long entries, long bytes) {
        sql.sql("""
                insert into insight.fact_day (store, day, entries, bytes, written_at)
                values (:store, :day, :entries, :bytes, now())
                on conflict (store, day) do update
                    set entries = excluded.entries, bytes = excluded.bytes, written_at = excluded.written_at""")
                .param("store", store)
                .param("day", day)
                .param("entries", entries)
                .param("bytes", bytes)
                .update();
    }
}
