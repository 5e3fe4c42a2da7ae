package aisle.server.sales;

import aisle.core.journal.DrawerMoved;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.Line;
import aisle.core.journal.ReceiptEntry;
import aisle.core.journal.Refund;
import aisle.core.journal.ShiftClosed;
import aisle.core.journal.ShiftOpened;
import aisle.core.tender.Tender;
import aisle.core.tender.TenderKind;
import aisle.server.sales.JournalTables.Chain;
import aisle.server.sales.JournalTables.Known;
import aisle.server.sales.JournalTables.RemarkOf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides, inside one transaction and under the locks of the tills' chains, what becomes of a batch of arrivals. */
final class Recording {

    private final JournalTables tables;
    private final Map<Long, Chain> chains;
    private final Map<UUID, Known> known;
    private final Map<UUID, Shift> shifts = new HashMap<>();
    private final Refunds refunds;

    private final List<RecordedEntry> entries = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<RemarkOf> remarks = new ArrayList<>();
    private final Set<UUID> changedShifts = new LinkedHashSet<>();
    private final Set<Long> changedChains = new LinkedHashSet<>();
    private final Map<String, Quarantined> quarantined = new LinkedHashMap<>();
    private final List<@Nullable Outcome> outcomes = new ArrayList<>();
    private final Map<Integer, Undecided> undecided = new HashMap<>();

    /** An arrival whose refusal is known once the quarantine was asked. */
    private record Undecided(@Nullable String id, String key) {}

    private Recording(JournalTables tables, Refunds refunds, List<Arrival> arrivals, @Nullable String correlation) {
        this.tables = tables;
        this.refunds = refunds;
        Map<Long, Long> tills = new TreeMap<>();
        Set<UUID> ids = new LinkedHashSet<>();
        Set<UUID> shiftIds = new LinkedHashSet<>();
        for (Arrival arrival : arrivals) {
            tills.put(arrival.till(), arrival.store());
            if (arrival.claims().id() != null) {
                ids.add(arrival.claims().id());
            }
            if (arrival.entry() != null) {
                shiftIds.add(UUID.fromString(arrival.entry().header().shift()));
            }
        }
        JournalTables.Standing standing = tables.lock(tills, ids, shiftIds, correlation);
        this.chains = standing.chains();
        this.known = standing.known();
        standing.shifts().forEach(shift -> shifts.put(shift.id(), shift));
    }

    /** What was decided and written, and where each till's chain stands after it. */
    record Result(
            List<Outcome> outcomes,
            List<RecordedEntry> entries,
            List<Quarantined> quarantined,
            Map<Long, ChainHead> heads) {}

    private Result result(List<Outcome> decided, List<Quarantined> fresh) {
        Map<Long, ChainHead> heads = new HashMap<>();
        chains.forEach((till, chain) -> heads.put(till, chain.head()));
        return new Result(decided, List.copyOf(entries), fresh, heads);
    }

    /**
     * Decides on every arrival in order and writes the decisions.
     *
     * @param correlation the requests' ids, put on the connection; null leaves its name
     */
    static Result of(JournalTables tables, Refunds refunds, List<Arrival> arrivals, @Nullable String correlation) {
        Recording recording = new Recording(tables, refunds, arrivals, correlation);
        arrivals.forEach(recording::decide);
        List<Quarantined> fresh = recording.settleQuarantine();
        recording.write(fresh);
        List<Outcome> outcomes =
                recording.outcomes.stream().map(Objects::requireNonNull).toList();
        return recording.result(outcomes, fresh);
    }

    /**
     * Records one arrival of the quarantine whatever its place in the journal: a person decided. Its id and its number
     * must still be free; the chain stays where it is.
     */
    static Result outOfPlace(JournalTables tables, Refunds refunds, Arrival arrival) {
        Recording recording = new Recording(tables, refunds, List.of(arrival), null);
        JournalEntry entry = Objects.requireNonNull(arrival.entry());
        UUID id = UUID.fromString(entry.id());
        Known before = recording.known.get(id);
        if (before != null && before.recorded()) {
            return recording.result(List.of(Outcome.duplicate(entry.id())), List.of());
        }
        Reason reason =
                entry instanceof Refund refund && refund.receipted() ? refunds.refusal(refund, List.of()) : null;
        if (reason == null && tables.numberTaken(arrival.till(), entry.header().number())) {
            reason = Reason.of("number-used", "number", entry.header().number(), "a number no entry has");
        }
        if (reason != null) {
            Quarantined item = Quarantined.of(arrival, reason);
            return recording.result(List.of(Outcome.quarantined(entry.id(), item.refusal())), List.of());
        }
        Chain chain = Objects.requireNonNull(recording.chains.get(arrival.till()));
        recording.record(arrival, entry, new Chain(chain.till(), chain.head(), Instant.EPOCH));
        recording.write(List.of());
        return recording.result(List.of(Outcome.recorded(entry.id())), List.of());
    }

    private void decide(Arrival arrival) {
        UUID id = arrival.claims().id();
        Known before = id == null ? null : known.get(id);
        if (before != null
                && before.recorded()
                && arrival.unfit() == null
                && Objects.equals(before.hash(), arrival.claims().hash())) {
            outcomes.add(Outcome.duplicate(before.id().toString()));
            return;
        }
        Reason reason = arrival.unfit();
        if (reason == null && before != null) {
            reason = Reason.of("id-reused", "id", before.id(), "a new id: this one came with other content");
        }
        Chain chain = Objects.requireNonNull(chains.get(arrival.till()));
        Reason outOfChain = place(arrival, chain);
        reason = reason != null ? reason : outOfChain;
        reason = reason != null ? reason : arrival.wrong();
        JournalEntry entry = arrival.entry();
        if (reason == null && entry instanceof Refund refund && refund.receipted()) {
            reason = refunds.refusal(refund, entries);
        }
        if (reason == null && entry instanceof ShiftOpened && shifts.containsKey(shiftOf(entry))) {
            reason = Reason.of("shift-known", "shift", entry.header().shift(), "a new shift");
        }
        if (reason != null) {
            quarantine(arrival, reason);
        } else {
            record(arrival, Objects.requireNonNull(entry), chain);
        }
    }

    /** Whether the arrival is the till's next; moves the chain on to it when nothing newer came before. */
    private @Nullable Reason place(Arrival arrival, Chain chain) {
        Long number = arrival.claims().number();
        if (number == null) {
            return null;
        }
        long next = chain.head().number() + 1;
        if (number < next) {
            return Reason.of("number-used", "number", number, next);
        }
        String hash = arrival.claims().hash();
        long at = arrival.entry() == null
                ? chain.lastAt().toEpochMilli()
                : arrival.entry().header().at();
        if (hash != null) {
            chains.put(chain.till(), new Chain(chain.till(), new ChainHead(number, hash), Instant.ofEpochMilli(at)));
            changedChains.add(chain.till());
        }
        if (number > next) {
            return Reason.of("number-gap", "number", number, next);
        }
        return chain.head().hash().equals(arrival.claims().previous())
                ? null
                : Reason.of(
                        "chain-broken",
                        "previous",
                        String.valueOf(arrival.claims().previous()),
                        chain.head().hash());
    }

    private void record(Arrival arrival, JournalEntry entry, Chain before) {
        UUID id = UUID.fromString(entry.id());
        arrival.remarks().forEach(remark -> remarks.add(new RemarkOf(id, remark)));
        if (entry.header().at() < before.lastAt().toEpochMilli()) {
            remarks.add(new RemarkOf(
                    id,
                    Remark.clock(
                            "at",
                            entry.header().at(),
                            before.lastAt().toEpochMilli(),
                            "The till's clock went back since its entry before.")));
        }
        Shift shift = book(entry, id);
        Refunds.Back back = entry instanceof Refund refund && refund.receipted()
                ? refunds.back(refund, entries)
                : new Refunds.Back(arrival.costs(), deposits(entry), arrival.bundles());
        entries.add(
                new RecordedEntry(id, entry, shift.id(), arrival.at(), back.costs(), back.deposits(), back.bundles()));
        bodies.add(arrival.body());
        known.put(id, new Known(id, entry.hash(), true));
        outcomes.add(Outcome.recorded(entry.id()));
    }

    private static Set<Long> deposits(JournalEntry entry) {
        return entry instanceof ReceiptEntry receipt
                ? receipt.receipt().lines().stream()
                        .filter(line -> line.linkedTo() != 0)
                        .map(Line::line)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Books the entry under its shift, or under a rescue shift when its own is not open, and moves the drawer. */
    private Shift book(JournalEntry entry, UUID id) {
        var header = entry.header();
        Shift shift;
        if (entry instanceof ShiftOpened opened) {
            closeRescues(entry);
            shift = newShift(entry, shiftOf(entry), null, opened.drawerFloat());
        } else {
            shift = openShift(entry);
            if (shift == null) {
                shift = newShift(entry, Uuid7.next(), shiftOf(entry), 0);
                remarks.add(new RemarkOf(
                        id, Remark.shift("Shift " + header.shift() + " was not open: a rescue shift took it.")));
            }
        }
        if (entry instanceof ReceiptEntry receipt) {
            shift = shift.with(cash(receipt));
        } else if (entry instanceof DrawerMoved moved) {
            shift = shift.with(moved.signed());
        } else if (entry instanceof ShiftClosed) {
            shift = shift.closed(Instant.ofEpochMilli(header.at()));
        }
        shifts.put(shift.id(), shift);
        changedShifts.add(shift.id());
        return shift;
    }

    /** Nobody closes a rescue shift whose own was closed before, so the till's next shift ends it. */
    private void closeRescues(JournalEntry opening) {
        long till = opening.header().till();
        tables.openRescues(till).forEach(shift -> shifts.putIfAbsent(shift.id(), shift));
        List<Shift> open = shifts.values().stream()
                .filter(shift -> shift.till() == till && shift.rescueOf() != null && shift.closedAt() == null)
                .toList();
        for (Shift rescue : open) {
            shifts.put(
                    rescue.id(),
                    rescue.closed(Instant.ofEpochMilli(opening.header().at())));
            changedShifts.add(rescue.id());
        }
    }

    private @Nullable Shift openShift(JournalEntry entry) {
        UUID asked = shiftOf(entry);
        Shift own = shifts.get(asked);
        if (own != null && own.till() == entry.header().till() && own.closedAt() == null) {
            return own;
        }
        return shifts.values().stream()
                .filter(shift -> asked.equals(shift.rescueOf())
                        && shift.till() == entry.header().till()
                        && shift.closedAt() == null)
                .findFirst()
                .orElse(null);
    }

    private static Shift newShift(JournalEntry entry, UUID id, @Nullable UUID rescueOf, long opening) {
        var header = entry.header();
        Instant at = Instant.ofEpochMilli(header.at());
        return new Shift(
                id,
                header.store(),
                header.till(),
                header.cashier(),
                header.day(),
                at,
                null,
                rescueOf,
                opening,
                opening);
    }

    private static long cash(ReceiptEntry receipt) {
        return receipt.receipt().tenders().stream()
                .filter(tender -> tender.kind() == TenderKind.CASH)
                .mapToLong(Tender::amount)
                .sum();
    }

    private static UUID shiftOf(JournalEntry entry) {
        return UUID.fromString(entry.header().shift());
    }

    private void quarantine(Arrival arrival, Reason reason) {
        Quarantined item = Quarantined.of(arrival, reason);
        String key = item.till() + item.digest();
        quarantined.putIfAbsent(key, item);
        undecided.put(outcomes.size(), new Undecided(arrival.id(), key));
        outcomes.add(null);
        UUID id = arrival.claims().id();
        if (id != null) {
            known.putIfAbsent(id, new Known(id, arrival.claims().hash(), false));
        }
    }

    /** What waited before is answered as before; only what is new becomes an item. */
    private List<Quarantined> settleQuarantine() {
        if (quarantined.isEmpty()) {
            return List.of();
        }
        Map<String, Outcome.Refusal> refusals = new HashMap<>();
        quarantined.forEach((key, item) -> refusals.put(key, item.refusal()));
        for (JournalTables.Waiting waiting : tables.waiting(quarantined.values())) {
            String key = waiting.till() + waiting.digest();
            refusals.put(key, waiting.refusal());
            quarantined.remove(key);
        }
        undecided.forEach((index, each) ->
                outcomes.set(index, Outcome.quarantined(each.id(), Objects.requireNonNull(refusals.get(each.key())))));
        return List.copyOf(quarantined.values());
    }

    private void write(List<Quarantined> fresh) {
        List<Chain> moved = changedChains.stream()
                .map(till -> Objects.requireNonNull(chains.get(till)))
                .toList();
        if (!entries.isEmpty()) {
            List<Shift> booked = changedShifts.stream()
                    .map(id -> Objects.requireNonNull(shifts.get(id)))
                    .toList();
            tables.insert(entries, bodies, booked, moved);
        } else if (!moved.isEmpty()) {
            tables.advance(moved);
        }
        if (!remarks.isEmpty()) {
            tables.remark(remarks);
        }
        tables.quarantine(fresh);
    }
}
