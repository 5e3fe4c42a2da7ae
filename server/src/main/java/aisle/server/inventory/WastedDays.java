package aisle.server.inventory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a store threw away by day. */
@Component
public class WastedDays {

    private final JdbcClient sql;

    WastedDays(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What was lost, at cost.
     *
     * @param store the store
     * @param from the first business day
     * @param to the last
     * @return minor units by day; a day without waste is missing
     */
    public Map<LocalDate, Long> cost(long store, LocalDate from, LocalDate to) {
        Map<LocalDate, Long> lost = new HashMap<>();
        sql.sql("""
                select day, -sum(cost) as cost from inventory.movement
                where store = :store and day between :from and :to and kind = 'WASTE' group by day""").param("store", store).param("from", from).param("to", to).query(row -> {
            lost.put(row.getObject("day", LocalDate.class), row.getLong("cost"));
        });
        return lost;
    }
}
