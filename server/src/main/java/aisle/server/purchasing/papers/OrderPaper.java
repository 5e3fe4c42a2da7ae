package aisle.server.purchasing.papers;

import aisle.core.price.Unit;
import aisle.server.organization.Store;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.Supplier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is written of an order at one time.
 *
 * @param order as it stood
 * @param at when it was written or sent
 * @param supplier to whom
 * @param to how it is written to
 * @param store for whose goods
 * @param gln the store's global location number; null where nobody said it
 * @param lines what is wanted, by their numbers
 */
public record OrderPaper(
        PurchaseOrder order,
        Instant at,
        Supplier supplier,
        Correspondence to,
        Store store,
        @Nullable String gln,
        List<Line> lines) {

    /**
     * One product of it. Quantities are thousandths, costs minor units a pack.
     *
     * @param line its number in the order
     * @param code the first of the product's codes, a GTIN of 14 digits or a PLU; null where it has none
     * @param article what the supplier calls it; null where nobody knows
     * @param quantity wanted; 0 for a line that was taken off since the order was last sent
     * @param units in a pack
     * @param amount minor units of all packs
     * @param was what was wanted when the order was last sent; null where that is no other
     */
    public record Line(
            int line,
            String name,
            @Nullable String code,
            @Nullable String article,
            Unit unit,
            long quantity,
            long units,
            long cost,
            long amount,
            @Nullable Long was) {

        /** Whole packs. */
        long packs() {
            return quantity / units;
        }
    }

    /** Keeps its own copy. */
    public OrderPaper {
        lines = List.copyOf(lines);
    }

    /** Minor units of all that is wanted. */
    long amount() {
        return lines.stream().mapToLong(Line::amount).reduce(0, Math::addExact);
    }

    /**
     * What it is called as a file.
     *
     * @param form which
     * @return such as {@code order-12.pdf}, or {@code order-12-revision-2.pdf} where it was sent before
     */
    public String fileName(OrderForm form) {
        String revision = order.revision() > 1 ? "-revision-" + order.revision() : "";
        return "order-" + order.number() + revision + "." + form.ending();
    }

    /** The files that its supplier wants of it. */
    public List<OrderForm> forms() {
        return to.forms().stream().sorted().toList();
    }

    /** The order to be read and printed. */
    public byte[] pdf() {
        return OrderPdf.of(this);
    }

    /** The order as a message to the supplier's system; see {@link OrderEdifact}. */
    public byte[] edifact() {
        return OrderEdifact.of(this);
    }
}
