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
 * @param doing what goes on at it; null when the page did not say
 * @param help what somebody at it waits for; null when nobody does
 * @param mode who works at it, as the office says
 * @param bagCode number or barcode of the bag that a self-checkout asks for; null where it asks for none
 * @param modeTaken what it works as; null when the page did not say
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
        @Nullable Long clockAheadMs,
        @Nullable Doing doing,
        @Nullable Help help,
        Mode mode,
        @Nullable String bagCode,
        @Nullable Mode modeTaken) {
    /** Where a till stands between being named and being shut out. */
    public enum State {
        /** Added; waits for its code to be typed in. */
        NEW,
        /** Has a key. */
        ENROLLED,
        /** Had a key that was withdrawn; a new code enrols it again. */
        REVOKED
    }

    /** Who works at a till. */
    public enum Mode {
        /** A cashier. */
        COUNTER,
        /** The customer; staff answer what only they may. */
        SELF
    }

    /** What goes on at a till. */
    public enum Doing {
        /** Somebody is served. */
        SELLING,
        /** Ready for the next customer. */
        WAITING,
        /** A shift is open and nobody is signed in. */
        LOCKED,
        /** No shift is open. */
        CLOSED
    }

    /** Why staff are wanted at a till. */
    public enum Why {
        /** Goods with an age. */
        AGE,
        /** Goods that must be weighed, where the customer cannot. */
        WEIGHT,
        /** Goods without a price, or sold in another unit than their label says. */
        PRICE,
        /** Goods of which some lots are called back. */
        LOT,
        /** A line or a basket that the customer no longer wants. */
        VOID,
        /** A code that no product has. */
        UNKNOWN,
        /** The card terminal does not answer. */
        TERMINAL,
        /** Somebody pressed the button. */
        CALLED
    }

    /**
     * Staff are wanted at a till.
     *
     * @param why what for
     * @param since since when, by the server's clock
     * @param line what the line that it is about sells; null when it is about none
     * @param sum what the basket comes to as last said, minor units
     */
    public record Help(Why why, Instant since, @Nullable String line, long sum) {}
}
