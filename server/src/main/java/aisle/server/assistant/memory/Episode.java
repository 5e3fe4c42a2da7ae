package aisle.server.assistant.memory;

import aisle.server.assistant.Change;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent remembers of one of its proposals.
 *
 * @param proposal whose
 * @param agent who proposed
 * @param supplier of an order; null of a markdown
 * @param products as they were proposed
 * @param turnedDown those of them that a person did not want
 * @param reason why, as it was given or corrected; null when none was given
 * @param decidedBy staff; null for a standing limit
 * @param promised minor units expected, before memory lowered it
 * @param measured minor units that came of it; null when it is not measured, or cannot be
 * @param counts whether the next run goes by it
 * @param correctedBy staff; null when nobody did
 */
public record Episode(
        UUID proposal,
        long store,
        String agent,
        Change.Kind kind,
        @Nullable Long supplier,
        List<Long> products,
        List<Long> turnedDown,
        Decision decision,
        @Nullable String reason,
        @Nullable Long decidedBy,
        Instant decidedAt,
        long promised,
        @Nullable Long measured,
        boolean counts,
        @Nullable Long correctedBy,
        @Nullable Instant correctedAt) {

    /** Keeps its own copies. */
    public Episode {
        products = List.copyOf(products);
        turnedDown = List.copyOf(turnedDown);
    }

    /** What was decided. */
    public enum Decision {
        /** Carried out as it was filed. */
        APPROVED,
        /** Carried out after a person had changed it. */
        CHANGED,
        /** Turned down. */
        REJECTED,
        /** Carried out, and taken back. */
        TAKEN_BACK
    }
}
