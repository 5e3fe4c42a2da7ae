package aisle.server.sales;

import aisle.core.Refusal;
import aisle.core.journal.JournalEntry;
import aisle.core.json.JsonValue;
import aisle.server.organization.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Takes the tills' journals in. Whatever was sent is recorded, known already, or kept in quarantine with the reason;
 * nothing is dropped, and sending again is the same as sending once, for ever.
 */
@Service
public class Intake {

    /** Entries of one request. */
    public static final int ENTRIES_MAX = 500;

    /** A body below this many bytes is a till at work, not one that catches up. */
    private static final int CATCHING_UP = 32 * 1024;
    /**
     * Bytes of catching-up bodies that are read, checked and written at one time. Each becomes ten times as much in
     * memory; were all tills of a chain to come back at once, the others' wait would be the collector's.
     */
    private static final int ROOM = 4 * 1024 * 1024;

    private final Reception reception;
    private final GroupCommit writer;
    private final Semaphore room = new Semaphore(ROOM, true);
    private final JdbcClient sql;
    private final MeterRegistry meters;
    private final Timer latency;
    private final Counter recorded;
    private final Counter duplicates;

    Intake(Reception reception, GroupCommit writer, JdbcClient sql, MeterRegistry meters) {
        this.reception = reception;
        this.writer = writer;
        this.sql = sql;
        this.meters = meters;
        this.latency = Timer.builder("aisle.sales.intake")
                .description("from the body read to the entries durable")
                .publishPercentileHistogram()
                .register(meters);
        this.recorded = meters.counter("aisle.sales.recorded");
        this.duplicates = meters.counter("aisle.sales.duplicates");
    }

    /**
     * Takes the body of a till's request in.
     *
     * @param store the till's store
     * @param till the till
     * @param body {@code {"entries":[…]}}
     * @return what became of each, in the order sent, and where the till's journal stands; all of it durable
     * @throws Problem 400 when the body is no such object, 413 for more than {@value #ENTRIES_MAX} entries, 503 when
     *     the database does not answer
     */
    public Taken take(long store, long till, byte[] body) {
        int taken = body.length < CATCHING_UP ? 0 : Math.min(body.length, ROOM);
        room.acquireUninterruptibly(taken);
        try {
            return takeNow(store, till, body);
        } finally {
            room.release(taken);
        }
    }

    private Taken takeNow(long store, long till, byte[] body) {
        List<JsonValue> sent;
        try {
            sent = JournalEntry.list(body, Integer.MAX_VALUE);
        } catch (Refusal refused) {
            String field = refused.field().isEmpty() ? "body" : refused.field();
            throw Problem.invalid(field, refused.value(), refused.allowed());
        }
        if (sent.size() > ENTRIES_MAX) {
            throw Problem.of(413, "too-many-entries", "Too many entries", "Send at most " + ENTRIES_MAX + " at a time.")
                    .at("entries", sent.size(), "at most " + ENTRIES_MAX);
        }
        Instant now = Instant.now();
        List<Arrival> arrivals = new ArrayList<>(sent.size());
        for (JsonValue entry : sent) {
            arrivals.add(reception.receive(store, till, now, entry));
        }
        GroupCommit.Taken taken = write(arrivals);
        ChainHead head = taken.heads().get(till);
        return new Taken(taken.outcomes(), head == null ? head(till) : head);
    }

    /**
     * What became of a request.
     *
     * @param outcomes of its entries, in the order sent
     * @param chain where the till's journal stands
     */
    public record Taken(List<Outcome> outcomes, ChainHead chain) {}

    /**
     * Takes entries in that were read or made in the house.
     *
     * @param store the till's store
     * @param till the till whose journal they continue
     * @param entries in the order of their numbers
     * @return what became of each
     */
    public List<Outcome> record(long store, long till, List<? extends JournalEntry> entries) {
        Instant now = Instant.now();
        return write(entries.stream()
                        .map(entry -> reception.receive(store, till, now, entry))
                        .toList())
                .outcomes();
    }

    /**
     * Where a till's journal stands.
     *
     * @param till the till
     * @return its last number and hash
     */
    public ChainHead head(long till) {
        return sql.sql("select number, hash from sales.chain where till = :till")
                .param("till", till)
                .query((row, number) ->
                        new ChainHead(row.getLong("number"), HexFormat.of().formatHex(row.getBytes("hash"))))
                .optional()
                .orElse(ChainHead.START);
    }

    private GroupCommit.Taken write(List<Arrival> arrivals) {
        Timer.Sample sample = Timer.start(meters);
        GroupCommit.Taken taken = writer.write(arrivals);
        sample.stop(latency);
        taken.outcomes().forEach(this::count);
        return taken;
    }

    private void count(Outcome outcome) {
        switch (outcome.result()) {
            case RECORDED -> recorded.increment();
            case DUPLICATE -> duplicates.increment();
            case QUARANTINED -> {
                String reason =
                        outcome.refusal() == null ? "none" : outcome.refusal().reason();
                meters.counter("aisle.sales.quarantined", "reason", reason).increment();
            }
        }
    }
}
