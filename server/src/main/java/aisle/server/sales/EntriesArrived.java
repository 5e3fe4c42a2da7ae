package aisle.server.sales;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Entries stand in the record; published in their transaction, after {@link EntriesRecorded} and last of all, for those
 * who only tell of it, such as the live push.
 *
 * @param entries what arrived, in the order it was recorded
 */
public record EntriesArrived(List<Arrival> entries) {

    /**
     * One entry, as little as a screen needs to show it.
     *
     * @param id the entry
     * @param store its store
     * @param till its till
     * @param number its number in the till's journal
     * @param kind {@code SALE}, {@code REFUND}, {@code VOID}, {@code SHIFT_OPEN} or {@code SHIFT_CLOSE}
     * @param total minor units; 0 for a shift
     * @param at the till's clock
     */
    public record Arrival(UUID id, long store, long till, long number, String kind, long total, Instant at) {}

    static EntriesArrived of(List<RecordedEntry> recorded) {
        return new EntriesArrived(recorded.stream()
                .map(each -> new Arrival(
                        each.id(),
                        each.entry().header().store(),
                        each.entry().header().till(),
                        each.entry().header().number(),
                        each.entry().kind().name(),
                        each.total(),
                        each.at()))
                .toList());
    }
}
