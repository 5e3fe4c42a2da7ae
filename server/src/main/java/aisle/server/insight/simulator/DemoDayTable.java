package aisle.server.insight.simulator;

import aisle.server.inventory.Waste;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Remembers the days demo shops have gone on, and of one that is not in the record yet all that was decided. */
@Component
class DemoDayTable {

    private final JdbcClient sql;
    private final JsonMapper json;

    DemoDayTable(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * What is to stand in the record of a day.
     *
     * @param journals canonical entries by till, in their order
     * @param waste what is thrown away after closing
     */
    record Written(Map<Long, List<String>> journals, List<Waste> waste) {}

    /** The last day of which all is recorded. */
    Optional<LocalDate> last(long store) {
        return sql.sql("""
                select day from insight.demo_day
                where store = :store and done_at is not null order by day desc limit 1""").param("store", store).query(LocalDate.class).optional();
    }

    boolean done(long store, LocalDate day) {
        return last(store).filter(last -> !last.isBefore(day)).isPresent();
    }

    /** What was decided for a day that is not all recorded. */
    Optional<Written> written(long store, LocalDate day) {
        return sql.sql("select written from insight.demo_day where store = :store and day = :day and done_at is null")
                .param("store", store)
                .param("day", day)
                .query((row, number) -> json.readValue(row.getString("written"), Written.class))
                .optional();
    }

    void decided(long store, LocalDate day, Written written, List<UUID> kept) {
        sql.sql("""
                insert into insight.demo_day (store, day, written, kept) values (:store, :day, :written, :kept)""")
                .param("store", store)
                .param("day", day)
                .param("written", json.writeValueAsString(written))
                .param("kept", kept.toArray(UUID[]::new))
                .update();
    }

    void recorded(long store, LocalDate day) {
        sql.sql("""
                update insight.demo_day set written = null, done_at = now() where store = :store and day = :day""").param("store", store).param("day", day).update();
    }

    /** The ids of sales that could be brought back when the last day was decided. */
    List<UUID> kept(long store) {
        return sql.sql("select kept from insight.demo_day where store = :store order by day desc limit 1")
                .param("store", store)
                .query((row, number) ->
                        Arrays.asList((UUID[]) row.getArray("kept").getArray()))
                .optional()
                .orElse(List.of());
    }
}
