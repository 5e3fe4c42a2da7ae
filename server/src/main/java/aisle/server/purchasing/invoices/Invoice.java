package aisle.server.purchasing.invoices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's invoice as it now stands.
 *
 * @param id the entry's own id
 * @param store the store the goods came to
 * @param supplier who wants to be paid
 * @param number the supplier's own number of it
 * @param day as it is dated
 * @param freight minor units of freight and other charges
 * @param total minor units to be paid
 * @param state how far it is
 * @param enteredAt when it was entered
 * @param approvedAt when it was approved; null before
 * @param receipts the goods receipts it is for
 * @param lines what is charged
 */
public record Invoice(
        UUID id,
        long store,
        long supplier,
        String number,
        LocalDate day,
        long freight,
        long total,
        State state,
        Instant enteredAt,
        @Nullable Instant approvedAt,
        List<UUID> receipts,
        List<Line> lines) {

    /** How far an invoice is. */
    public enum State {
        /** Entered: may be changed, is not owed yet. */
        ENTERED,
        /** Owed, and in the books. */
        APPROVED,
        /** Entered by mistake; its number is free again. */
        WITHDRAWN
    }

    /** What is to be done about a line that differs. */
    public enum Decision {
        /** The supplier is paid what it asks; what came costs that, and what did not come is a price variance. */
        ACCEPT,
        /** The supplier is paid what it asks, and owes the difference back. */
        CLAIM
    }

    /**
     * What is charged of one line of an order.
     *
     * @param line its number, from 1
     * @param order the order
     * @param orderLine the order's line
     * @param quantity thousandths
     * @param cost minor units a pack
     * @param decision what was decided about it; null while nothing was
     * @param decided the difference that was decided about, minor units; null while nothing was
     */
    public record Line(
            int line,
            UUID order,
            int orderLine,
            long quantity,
            long cost,
            @Nullable Decision decision,
            @Nullable Long decided) {}

    Invoice with(List<UUID> itsReceipts, List<Line> itsLines) {
        return new Invoice(
                id, store, supplier, number, day, freight, total, state, enteredAt, approvedAt, itsReceipts, itsLines);
    }
}
