package aisle.server.purchasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to a supplier as it now stands.
 *
 * @param id the order's own id
 * @param store the store the goods are for
 * @param number its number in the store, from 1 without gaps
 * @param supplier who delivers
 * @param state how far it is
 * @param placedAt when it was written
 * @param sentAt when it was sent; null before
 * @param expected business day the goods should come; null before it is sent
 * @param deliver the day the goods are wanted; null for the supplier's next delivery
 * @param revision how often it was sent: 1, and one more with each amendment
 * @param takenOver whether it was sent before this system knew of it, and so no mail left for it
 * @param direct whether the supplier brought it without an order: it came in the moment it was written
 * @param deliveryNote the number on the paper that came with such goods; null where there was none
 * @param reason why it was cancelled, or what was missing is not waited for; null otherwise
 * @param lines what was ordered
 */
public record PurchaseOrder(
        UUID id,
        long store,
        long number,
        long supplier,
        State state,
        Instant placedAt,
        @Nullable Instant sentAt,
        @Nullable LocalDate expected,
        @Nullable LocalDate deliver,
        int revision,
        boolean takenOver,
        boolean direct,
        @Nullable String deliveryNote,
        @Nullable String reason,
        List<Line> lines) {

    /** How far an order is. */
    public enum State {
        /** Written; may be changed. */
        DRAFT,
        /** Sent to the supplier; nothing came yet. */
        SENT,
        /** Some of it came; the rest is waited for. */
        PARTLY_RECEIVED,
        /** It came, or what is missing is not waited for any more. */
        RECEIVED,
        /** Called off before anything came. */
        CANCELLED;

        /** Whether goods are waited for. */
        public boolean open() {
            return this == SENT || this == PARTLY_RECEIVED;
        }
    }

    /**
     * One product of an order. Quantities are thousandths of the product's unit.
     *
     * @param line its number, from 1
     * @param product product id
     * @param quantity ordered; 0 for a line that an amendment took off
     * @param units in a pack, as agreed when the order was written
     * @param cost minor units a pack, as agreed for the day of the delivery
     * @param allowance minor units a pack that it is below the supplier's list
     * @param received what came, also what came on top
     * @param cancelled what is not waited for any more
     * @param onOrder what is still to come
     */
    public record Line(
            int line,
            long product,
            long quantity,
            long units,
            long cost,
            long allowance,
            long received,
            long cancelled,
            long onOrder) {

        /** Minor units of what was ordered. */
        public long amount() {
            return Pack.cost(quantity, units, cost);
        }
    }

    /** Minor units of all that was ordered. */
    public long amount() {
        return lines.stream().mapToLong(Line::amount).reduce(0, Math::addExact);
    }

    PurchaseOrder with(List<Line> known) {
        return new PurchaseOrder(
                id,
                store,
                number,
                supplier,
                state,
                placedAt,
                sentAt,
                expected,
                deliver,
                revision,
                takenOver,
                direct,
                deliveryNote,
                reason,
                known);
    }

    /** The same as it was, or is, with a revision. */
    PurchaseOrder at(int sent, LocalDate day, List<Line> known) {
        return new PurchaseOrder(
                id,
                store,
                number,
                supplier,
                state,
                placedAt,
                sentAt,
                day,
                deliver,
                sent,
                takenOver,
                direct,
                deliveryNote,
                reason,
                known);
    }

    /** How many products are ordered: a line that an amendment took off is none. */
    public int products() {
        return (int) lines.stream().filter(line -> line.quantity() > 0).count();
    }
}
