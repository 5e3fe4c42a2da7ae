package aisle.server.channels;

import aisle.server.assistant.RunMoved;
import aisle.server.catalog.PriceBookPublished;
import aisle.server.organization.SetupChanged;
import aisle.server.organization.ShutOut;
import aisle.server.organization.TillStatusChanged;
import aisle.server.sales.EntriesArrived;
import aisle.server.sales.EntriesQuarantined;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears what happened below and writes it into the feed: sales in their own transaction, the rest after it was
 * committed. There the event registry repeats what failed here, so such an event may come late or twice, and is never
 * lost.
 */
@Component
class Listening {
    private static final Set<String> SALES = Set.of("SALE", "REFUND", "VOID");

    private final Feed feed;
    private final Tail tail;
    private final Tickets tickets;
    private final LiveSocket lines;

    Listening(Feed feed, Tail tail, Tickets tickets, LiveSocket lines) {
        this.feed = feed;
        this.tail = tail;
        this.tickets = tickets;
        this.lines = lines;
    }

    /**
     * In the entries' own transaction, as its last statement before the commit: nothing to keep and repeat, and no
     * second commit for each one of the intake.
     */
    @EventListener
    void on(EntriesArrived arrived) {
        write(
                "sale",
                arrived.entries().stream()
                        .filter(entry -> SALES.contains(entry.kind()))
                        .map(Listening::sale)
                        .toList());
    }

    private static Feed.Draft sale(EntriesArrived.Arrival entry) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", entry.id());
        data.put("till", entry.till());
        data.put("number", entry.number());
        data.put("kind", entry.kind());
        data.put("total", entry.total());
        data.put("at", entry.at().toEpochMilli());
        return new Feed.Draft(entry.store(), data);
    }

    @ApplicationModuleListener
    void on(EntriesQuarantined quarantined) {
        write(
                "quarantine",
                quarantined.items().stream()
                        .map(item -> new Feed.Draft(
                                item.store(), Map.of("id", item.id(), "till", item.till(), "reason", item.reason())))
                        .toList());
    }

    @ApplicationModuleListener
    void on(PriceBookPublished published) {
        write(
                "price-book",
                published.stores().stream()
                        .map(store -> new Feed.Draft(store, Map.of("version", published.version())))
                        .toList());
    }

    @ApplicationModuleListener
    void on(SetupChanged changed) {
        write("staff", List.of(new Feed.Draft(changed.store(), Map.of())));
    }

    @ApplicationModuleListener
    void on(TillStatusChanged changed) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("till", changed.till());
        data.put("online", changed.online());
        data.put("unsent", changed.unsent());
        data.put("shift", changed.shift());
        data.put("doing", changed.doing());
        data.put("help", changed.help());
        write("till", List.of(new Feed.Draft(changed.store(), data)));
    }

    @ApplicationModuleListener
    void on(RunMoved moved) {
        write("run", List.of(new Feed.Draft(moved.store(), Map.of("run", moved.run()))));
    }

    /** Tickets first: a line that was opened with one before they went is closed, and no new one opens. */
    @ApplicationModuleListener
    void on(ShutOut out) {
        tickets.withdraw(out);
        lines.shut(out);
    }

    private void write(String topic, List<Feed.Draft> drafts) {
        feed.write(topic, drafts);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tail.wake();
            }
        });
    }
}
