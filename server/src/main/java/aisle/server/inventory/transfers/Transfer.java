package aisle.server.inventory.transfers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that one store sends another.
 *
 * @param lines how many, of the draft or of what was sent
 * @param cost minor units of what was sent; 0 for a draft
 * @param inTransit minor units of what has neither arrived nor come back nor been lost
 * @param draftedBy staff id
 * @param endedBy who sent it or gave it up; null for a draft
 */
record Transfer(
        UUID id,
        long sender,
        long receiver,
        State state,
        int lines,
        long cost,
        long inTransit,
        long draftedBy,
        Instant draftedAt,
        @Nullable Long endedBy,
        @Nullable Instant endedAt) {

    /** Where a transfer stands. */
    enum State {
        /** The sender gathers goods; nothing has moved. */
        DRAFT,
        /** Given up before it was sent. */
        DISCARDED,
        /** Sent; something is still in transit. */
        SENT,
        /** Nothing is in transit any more. */
        DONE,
        /** All of it came back to the sender. */
        TAKEN_BACK
    }

    /** What became of goods that were sent. */
    enum Outcome {
        /** On the receiver's shelves. */
        RECEIVED,
        /** Did not come. */
        MISSING,
        /** Came, and cannot be sold. */
        DAMAGED,
        /** On the sender's shelves again. */
        BACK
    }

    /**
     * What a draft has of a product. Quantities are thousandths.
     *
     * @param lot which lot; null leaves it to the dates
     */
    record Drafted(long product, @Nullable String lot, long quantity) {}

    /**
     * Goods of one lot that were sent. Quantities are thousandths.
     *
     * @param cost minor units of the whole quantity
     */
    record Line(
            int line,
            long product,
            @Nullable String lot,
            @Nullable LocalDate expires,
            long quantity,
            long cost,
            long received,
            long missing,
            long damaged,
            long back) {

        long inTransit() {
            return quantity - received - missing - damaged - back;
        }
    }

    /**
     * What arrived of a line, told once. Quantities are thousandths.
     *
     * @param received good goods
     * @param missing what did not come and is not waited for
     * @param damaged what came broken
     */
    record Arrived(int line, long received, long missing, long damaged) {}
}
