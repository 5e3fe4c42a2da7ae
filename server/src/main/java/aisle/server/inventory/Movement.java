package aisle.server.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of stock coming or going. A fact: a wrong one is put right by another.
 *
 * @param store where
 * @param product what
 * @param quantity thousandths of the product's unit, positive into the store
 * @param cost minor units at cost, signed like {@code quantity}
 * @param kind why
 * @param source the document it follows from: a journal entry, a goods receipt
 * @param line line of the document; a line moves stock once
 * @param day business day of the document
 * @param at when, by the clock of whoever wrote the document
 * @param lot the lot, where the document names one; a sale names none
 */
public record Movement(
        long store,
        long product,
        long quantity,
        long cost,
        Kind kind,
        UUID source,
        int line,
        LocalDate day,
        Instant at,
        @Nullable String lot) {

    /** Why stock moved. */
    public enum Kind {
        /** Sold at a till. */
        SALE,
        /** Brought back by a customer. */
        REFUND,
        /** Received from a supplier, or there when the shop began. */
        RECEIPT,
        /** The difference a count found. */
        COUNT,
        /** Thrown away, stolen, used in the house. */
        WASTE,
        /** Sent to another store of the chain, come from one, or taken back on the way. */
        TRANSFER,
        /** Given away for good. */
        DONATION,
        /** Gone back to its supplier. */
        RETURN,
        /** Went into something made in the shop, or came out of it. */
        PRODUCTION
    }
}
