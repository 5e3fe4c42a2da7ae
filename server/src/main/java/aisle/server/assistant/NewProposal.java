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
 * @param backtest what the same rule would have brought in this store's past; null when that was not tried
 */
public record NewProposal(
        UUID id,
        long store,
        Change change,
        String reason,
        List<Figure> evidence,
        long gain,
        Instant expiresAt,
        @Nullable String filedBy,
        @Nullable Backtest backtest) {

    /** Keeps its own copy of the evidence. */
    public NewProposal {
        evidence = List.copyOf(evidence);
    }

    /** One that was not tried on the past. */
    public NewProposal(
            UUID id,
            long store,
            Change change,
            String reason,
            List<Figure> evidence,
            long gain,
            Instant expiresAt,
            @Nullable String filedBy) {
        this(id, store, change, reason, evidence, gain, expiresAt, filedBy, null);
    }

    /** The same, filed by an agent under an id of its own. */
    public NewProposal as(UUID own, long inStore, String agent) {
        return new NewProposal(own, inStore, change, reason, evidence, gain, expiresAt, agent, backtest);
    }

    /** The same, tried on the past. */
    public NewProposal tried(Backtest result) {
        return new NewProposal(id, store, change, reason, evidence, gain, expiresAt, filedBy, result);
    }

    /** The same, with another gain expected, and why. */
    public NewProposal expecting(long other, String why, List<Figure> more) {
        var figures = new java.util.ArrayList<>(evidence);
        figures.addAll(more);
        return new NewProposal(id, store, change, why, figures, other, expiresAt, filedBy, backtest);
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
