package aisle.server.sales;

import aisle.core.Refusal;
import aisle.core.journal.JournalEntry;
import aisle.server.organization.Problem;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records an item of the quarantine because a person says so. Only its place in the journal may be in doubt then: what
 * does not add up, or would stand twice under an id or a number, cannot be recorded by anybody.
 */
@Service
class QuarantineRecording {

    private final QuarantineDesk desk;
    private final Reception reception;
    private final JournalTables tables;
    private final Refunds refunds;
    private final ApplicationEventPublisher events;

    QuarantineRecording(
            QuarantineDesk desk,
            Reception reception,
            JournalTables tables,
            Refunds refunds,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.reception = reception;
        this.tables = tables;
        this.refunds = refunds;
        this.events = events;
    }

    @Transactional
    public void record(long store, UUID id, String reason) {
        QuarantineDesk.Item item = desk.find(store, id);
        desk.decide(store, item, QuarantineDesk.State.RECORDED, reason);
        JournalEntry entry;
        try {
            entry = Refunds.entry(item.body());
        } catch (Refusal refused) {
            throw impossible(Reason.form(refused));
        }
        Arrival arrival = reception.receive(store, item.row().till(), item.row().receivedAt(), entry);
        Reason stands = arrival.unfit() != null ? arrival.unfit() : arrival.wrong();
        if (stands != null) {
            throw impossible(stands);
        }
        Recording.Result result = Recording.outOfPlace(tables, refunds, arrival);
        if (result.entries().isEmpty()) {
            Outcome.Refusal refusal = result.outcomes().getFirst().refusal();
            String why = refusal == null ? "it stands in the record already" : refusal.reason();
            throw Problem.conflict("not-recordable", "This cannot be recorded: " + why + ".");
        }
        events.publishEvent(new EntriesRecorded(result.entries()));
        events.publishEvent(EntriesArrived.of(result.entries()));
    }

    private static Problem impossible(Reason reason) {
        Problem problem = Problem.conflict("not-recordable", "This cannot be recorded: " + reason.detail());
        return reason.field() == null
                ? problem
                : problem.at(reason.field(), reason.value(), Objects.requireNonNullElse(reason.allowed(), ""));
    }
}
