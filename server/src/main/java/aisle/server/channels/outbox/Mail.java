package aisle.server.channels.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail and what became of it.
 *
 * @param id the order's, the claim's, or the revision's that changed an order: what there is one mail of
 * @param document the order or the claim that it is about
 * @param store the store that wrote it
 * @param about what it is about
 * @param recipient an address
 * @param subject one line
 * @param body plain text
 * @param attachments the attached files
 * @param state what became of it
 * @param reason why it failed; null otherwise
 * @param attempts how often it was tried
 * @param writtenAt when it was written
 * @param stateAt since when it is in its state
 */
record Mail(
        UUID id,
        UUID document,
        long store,
        About about,
        String recipient,
        String subject,
        String body,
        List<Attached> attachments,
        State state,
        @Nullable String reason,
        int attempts,
        Instant writtenAt,
        Instant stateAt) {

    /** Keeps its own copy. */
    Mail {
        attachments = List.copyOf(attachments);
    }

    /**
     * A file in it.
     *
     * @param place its number in the mail, from 1
     */
    record Attached(int place, String name, String media) {}

    /** What a mail is about. */
    enum About {
        /** An order to a supplier. */
        ORDER,
        /** What a supplier owes back. */
        CLAIM
    }

    /** What becomes of a mail. */
    enum State {
        /** To be read here and passed on by hand: there is no mail server. */
        KEPT,
        /** Will be sent in a moment. */
        WAITING,
        /** The mail server is being talked to. */
        SENDING,
        /** The mail server took it. */
        SENT,
        /** The mail server did not take it, or nobody knows. */
        FAILED
    }
}
