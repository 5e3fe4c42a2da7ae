package aisle.server.sales;

import aisle.core.journal.DrawerMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what went into drawers and out of them without a sale, in the transaction that records it. */
@Component
class DrawerMoves {
    private final JdbcClient sql;

    DrawerMoves(JdbcClient sql) {
        this.sql = sql;
    }

    @EventListener
    void on(EntriesRecorded recorded) {
        for (RecordedEntry entry : recorded.entries()) {
            if (entry.entry() instanceof DrawerMoved moved) {
                sql.sql("insert into sales.drawer_move (entry, move, amount) values (:entry, :move, :amount)")
                        .param("entry", entry.id())
                        .param("move", moved.move().name())
                        .param("amount", moved.signed())
                        .update();
            }
        }
    }
}
