package aisle.server.assistant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is filed.
 *
 * @param id its own id: filed twice it is one proposal
 * @param store the store it is for
 * @param change what it would do
 * @param reason why, in a sentence
 * @param evidence the figures it rests on
 * @param gain minor units it is expected to bring, beside doing nothing
 * @param expiresAt until when it may be decided
 * @param filedBy the agent's name; null when a member of staff files it
 */
public record NewProposal(
        UUID id,
        long store,
        Change change,
        String reason,
        List<Figure> evidence,
        long gain,
        Instant expiresAt,
        @Nullable String filedBy) {

    /** Keeps its own copy of the evidence. */
    public NewProposal {
        evidence = List.copyOf(evidence);
    }

    /**
     * A figure with what stands behind it.
     *
     * @param name such as {@code onHand}
     * @param value in the figure's unit
     * @param unit what the value counts
     * @param product whose movements and receipts open behind it; null when it is no product's
     */
    public record Figure(
            String name, long value, Unit unit, @Nullable Long product) {}

    /** What a figure counts. */
    public enum Unit {
        /** Thousandths of a product's unit. */
        QUANTITY,
        /** Minor units of the store's currency. */
        MONEY,
        /** Parts per million. */
        SHARE,
        /** Days. */
        DAYS
    }
}
