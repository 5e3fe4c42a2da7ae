package aisle.server.organization;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A till and what it last said of itself.
 *
 * @param id the till's id
 * @param store the store it stands in
 * @param name as staff call it
 * @param office true for the store's own till that the office writes refunds with; no device
 * @param state whether it has a key
 * @param lastSeen when it last called, by the server's clock
 * @param online whether that was within the last minute and a half
 * @param unsent entries safe on the till that the server has not confirmed
 * @param stored entries kept on the till
 * @param oldestUnsentAt the till's time of the oldest of the unsent
 * @param shift its open shift
 * @param cashier who is signed in at it
 * @param cashierName what they are called
 * @param priceBook the version it sells with
 * @param rulesForm the form of the rules that its page reads; null when the page did not say
 * @param clockAheadMs the till's clock minus the server's, milliseconds
 */
public record Till(
        long id,
        long store,
        String name,
        boolean office,
        State state,
        @Nullable Instant lastSeen,
        boolean online,
        int unsent,
        int stored,
        @Nullable Instant oldestUnsentAt,
        @Nullable UUID shift,
        @Nullable Long cashier,
        @Nullable String cashierName,
        @Nullable Long priceBook,
        @Nullable Integer rulesForm,
        @Nullable Long clockAheadMs) {
    /** Where a till stands between being named and being shut out. */
    public enum State {
        /** Added; waits for its code to be typed in. */
        NEW,
        /** Has a key. */
        ENROLLED,
        /** Had a key that was withdrawn; a new code enrols it again. */
        REVOKED
    }
}
