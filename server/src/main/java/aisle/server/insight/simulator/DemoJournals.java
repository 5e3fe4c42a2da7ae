package aisle.server.insight.simulator;

import aisle.core.journal.JournalEntry;
import aisle.server.sales.ChainHead;
import aisle.server.sales.Intake;
import aisle.server.sales.Outcome;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Has the demo shop's journals taken in like any till's. What a till's journal holds already is not sent again. */
@Component
class DemoJournals {

    private final Intake intake;

    DemoJournals(Intake intake) {
        this.intake = intake;
    }

    ChainHead head(long till) {
        return intake.head(till);
    }

    /** All tills at once. */
    void takeIn(long store, Map<Long, List<JournalEntry>> journals) {
        journals.entrySet().parallelStream().forEach(journal -> takeIn(store, journal.getKey(), journal.getValue()));
    }

    /** One till's. */
    void takeIn(long store, long till, List<JournalEntry> entries) {
        long known = head(till).number();
        var more = entries.stream()
                .filter(entry -> entry.header().number() > known)
                .toList();
        for (int from = 0; from < more.size(); from += Intake.ENTRIES_MAX) {
            var some = more.subList(from, Math.min(more.size(), from + Intake.ENTRIES_MAX));
            intake.record(store, till, some).forEach(DemoJournals::requireRecorded);
        }
    }

    private static void requireRecorded(Outcome outcome) {
        if (outcome.result() == Outcome.Result.QUARANTINED) {
            throw new IllegalStateException("A simulated entry was quarantined: " + outcome);
        }
    }
}
