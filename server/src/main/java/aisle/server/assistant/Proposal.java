package aisle.server.assistant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal with its history.
 *
 * @param change as it stands; whoever decided may have changed it
 * @param stock thousandths on hand and on order by product, when it was filed
 * @param gain minor units expected
 * @param filedBy the agent's or member's name
 * @param backtest what the same rule would have brought in the past; null when that was not tried
 * @param events what happened to it, the first leading
 */
public record Proposal(
        UUID id,
        long store,
        State state,
        Change change,
        String reason,
        List<NewProposal.Figure> evidence,
        Map<Long, Long> stock,
        long gain,
        String filedBy,
        Instant filedAt,
        Instant expiresAt,
        @Nullable Backtest backtest,
        List<Event> events) {

    /** Keeps its own copies. */
    public Proposal {
        evidence = List.copyOf(evidence);
        stock = Map.copyOf(stock);
        events = List.copyOf(events);
    }

    /** Where it stands. */
    public enum State {
        /** Waits to be decided. */
        OPEN,
        /** Nobody decided in time. Derived: an open one past its day. */
        EXPIRED,
        /** Approved, and done in the same moment. */
        CARRIED_OUT,
        /** Turned down, with a reason. */
        REJECTED,
        /** Done, and taken back. */
        UNDONE
    }

    /** What may happen to a proposal. */
    public enum Happened {
        FILED,
        CHANGED,
        CARRIED_OUT,
        REJECTED,
        UNDONE
    }

    /**
     * Something that happened to it.
     *
     * @param staff who did it; null for an agent or a standing limit
     * @param limit the standing limit that decided; null when a person did
     * @param size minor units of an order, parts per million off the price of a markdown, as it then stood
     * @param detail such as the reason given, or what was done
     */
    public record Event(
            Happened kind,
            Instant at,
            @Nullable Long staff,
            @Nullable Long limit,
            long size,
            Map<String, String> detail) {

        /** Keeps its own copy of the detail. */
        public Event {
            detail = Map.copyOf(detail);
        }
    }

    /** The state at a moment: an open proposal past its day has expired. */
    static State at(State kept, Instant expiresAt, Instant now) {
        return kept == State.OPEN && !now.isBefore(expiresAt) ? State.EXPIRED : kept;
    }
}
