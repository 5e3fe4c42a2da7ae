package aisle.server.inventory;

import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books goods out that are lost, at cost, with the ledger's side of it in the same transaction. */
@Service
public class WasteDesk {

    private final JdbcClient sql;
    private final Movements movements;
    private final Shelves shelves;
    private final UnitCosts unitCosts;
    private final Stores stores;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    WasteDesk(
            JdbcClient sql,
            Movements movements,
            Shelves shelves,
            UnitCosts unitCosts,
            Stores stores,
            Audit audit,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.movements = movements;
        this.shelves = shelves;
        this.unitCosts = unitCosts;
        this.stores = stores;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Books waste. The same id with the same content counts once.
     *
     * @param waste what is lost
     * @throws Problem 400 naming the line that cannot be, 409 {@code waste-known} when the id has other content
     */
    @Transactional
    public void book(Waste waste) {
        requireSound(waste);
        Long cost = bookOnce(waste, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (cost != null) {
            audit.record(
                    waste.store(),
                    "waste-booked",
                    "waste " + waste.id(),
                    Map.of(
                            "reason",
                            waste.reason().name(),
                            "lines",
                            waste.lines().size(),
                            "cost",
                            cost));
        }
    }

    /**
     * Takes over waste of the past from a shop's own books. Nobody did it here, so the audit trail does not tell of it.
     *
     * @param waste what was lost
     * @param at when
     * @throws Problem as {@link #book}
     */
    @Transactional
    public void takeOver(Waste waste, Instant at) {
        requireSound(waste);
        bookOnce(waste, at);
    }

    /** What it cost; null when it was booked before. */
    private @Nullable Long bookOnce(Waste waste, Instant now) {
        Store store = stores.find(waste.store());
        if (!begin(waste, store, now)) {
            return null;
        }
        UnitCosts.Costs costs = unitCosts.of(
                waste.store(), waste.lines().stream().map(Waste.Line::product).toList());
        List<Movement> moved = new ArrayList<>();
        long cost = 0;
        for (int i = 0; i < waste.lines().size(); i++) {
            Waste.Line line = waste.lines().get(i);
            long lost = costs.of(line.product(), line.quantity());
            cost = Math.addExact(cost, lost);
            moved.add(new Movement(
                    waste.store(),
                    line.product(),
                    -line.quantity(),
                    -lost,
                    waste.reason().kind(),
                    waste.id(),
                    i + 1,
                    store.dayOf(now),
                    now,
                    line.lot()));
        }
        movements.book(moved);
        events.publishEvent(new StockWasted(waste, store.dayOf(now), now, cost));
        return cost;
    }

    /** False when the same waste was booked before. */
    private boolean begin(Waste waste, Store store, Instant now) {
        String content = content(waste);
        int begun = sql.sql("""
                insert into inventory.waste (id, store, reason, content, day, at)
                values (:id, :store, :reason, :content, :day, :at) on conflict do nothing""")
                .param("id", waste.id())
                .param("store", waste.store())
                .param("reason", waste.reason().name())
                .param("content", content)
                .param("day", store.dayOf(now))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        if (begun == 0
                && !content.equals(sql.sql("select content from inventory.waste where id = :id")
                        .param("id", waste.id())
                        .query(String.class)
                        .single())) {
            throw Problem.conflict("waste-known", "Waste " + waste.id() + " was booked with other content.");
        }
        return begun == 1;
    }

    private static String content(Waste waste) {
        return waste.lines().stream()
                .map(line -> line.product() + "=" + line.quantity() + (line.lot() == null ? "" : "@" + line.lot()))
                .collect(Collectors.joining("; ", waste.store() + " " + waste.reason() + ": ", ""));
    }

    private void requireSound(Waste waste) {
        shelves.requireSound(
                waste.store(),
                waste.lines().stream()
                        .map(line -> new Shelves.Wanted(line.product(), line.quantity(), line.lot()))
                        .toList());
    }
}
