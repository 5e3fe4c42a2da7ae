package aisle.server.inventory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much moved in a store by day, so that whoever worked a day out notices when it has grown. */
@Component
public class MovementDays {

    private final JdbcClient sql;

    MovementDays(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Receipts, counts, waste, transfers: what may be told for a day that is over, and is in no sale. Movements only
     * grow, so the same number is the same movements.
     *
     * @param store the store
     * @param to the last business day looked at
     * @return how many by day; a day without one is missing
     */
    public Map<LocalDate, Long> besideSales(long store, LocalDate to) {
        Map<LocalDate, Long> moved = new HashMap<>();
        sql.sql("""
                select day, count(*) as moved from inventory.movement
                where store = :store and day <= :to and kind not in ('SALE', 'REFUND') group by day""").param("store", store).param("to", to).query(row -> {
            moved.put(row.getObject("day", LocalDate.class), row.getLong("moved"));
        });
        return moved;
    }
}
