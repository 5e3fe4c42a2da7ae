package aisle.server.inventory;

import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers what was told of after a count that had seen it. A till that was offline sold a bread before the shelf was
 * counted: the count found one less than the movements said, and booked it as missing. Once the sale is heard of,
 * nothing is missing, and the same bread comes back by a movement of the count.
 */
@Component
class CountCorrections {

    private final JdbcClient sql;
    private final Stores stores;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    CountCorrections(JdbcClient sql, Stores stores, ApplicationEventPublisher events) {
        this.sql = sql;
        this.stores = stores;
        this.events = events;
    }

    /** The first count that had seen a movement, and the instant it speaks of. */
    private record Seen(UUID count, Instant at) {}

    /**
     * The movements that answer others, with their side in the ledger, inside the caller's transaction and under its
     * locks. Each takes back quantity and cost of the one it answers, at the instant of the first count after it.
     *
     * @param movements those from before a count of their product that is booked; of one or several stores
     */
    List<Movement> of(List<Movement> movements) {
        List<Movement> answers = new ArrayList<>();
        movements.stream()
                .collect(Collectors.groupingBy(Movement::store))
                .forEach((store, ofStore) -> answers.addAll(inStore(store, ofStore)));
        return answers;
    }

    private List<Movement> inStore(long store, List<Movement> movements) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate day = stores.find(store).dayOf(now);
        UUID source = UUID.randomUUID();
        List<Movement> answers = new ArrayList<>();
        long cost = 0;
        for (Movement each : movements) {
            Seen seen = seen(each);
            var answer = new Movement(
                    store,
                    each.product(),
                    -each.quantity(),
                    -each.cost(),
                    Movement.Kind.COUNT,
                    source,
                    answers.size() + 1,
                    day,
                    seen.at(),
                    null);
            note(each, answer, seen.count());
            answers.add(answer);
            cost = Math.addExact(cost, answer.cost());
        }
        events.publishEvent(new StockCounted(source, store, day, now, cost));
        return answers;
    }

    private Seen seen(Movement movement) {
        return sql.sql("""
                select source, at from inventory.counted
                where store = :store and product = :product
                  and at >= :at::timestamptz and (at > :at::timestamptz or not :counted)
                order by at limit 1""")
                .param("store", movement.store())
                .param("product", movement.product())
                .param("at", movement.at().toString())
                .param("counted", movement.kind() == Movement.Kind.COUNT)
                .query((row, number) -> new Seen(
                        row.getObject("source", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .single();
    }

    private void note(Movement moved, Movement answer, UUID count) {
        sql.sql("""
                insert into inventory.count_correction (moved, moved_line, source, line, count)
                values (:moved, :movedLine, :source, :line, :count)""")
                .param("moved", moved.source())
                .param("movedLine", moved.line())
                .param("source", answer.source())
                .param("line", answer.line())
                .param("count", count)
                .update();
    }
}
