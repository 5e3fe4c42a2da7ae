package aisle.server.sales;

import aisle.core.journal.ShiftClosed;
import aisle.server.organization.Tills;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the tills' list of shifts that ended, from the record: what a till says of itself may come late or never. */
@Component
class ClosedShifts {

    private final Tills tills;

    ClosedShifts(Tills tills) {
        this.tills = tills;
    }

    @EventListener
    void on(EntriesRecorded recorded) {
        List<RecordedEntry> entries = recorded.entries();
        entries.stream()
                .map(RecordedEntry::entry)
                .filter(ShiftClosed.class::isInstance)
                // tills are always locked in this order
                .sorted(Comparator.comparingLong(entry -> entry.header().till()))
                .forEach(entry -> tills.shiftClosed(
                        entry.header().till(),
                        UUID.fromString(entry.header().shift()),
                        ofTill(entries, entry.header().till())));
    }

    private static int ofTill(List<RecordedEntry> entries, long till) {
        return (int) entries.stream()
                .filter(entry -> entry.entry().header().till() == till)
                .count();
    }
}
