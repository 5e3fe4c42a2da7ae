package aisle.server.purchasing.invoices;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that go back to their supplier.
 *
 * @param id its own id; booked twice it counts once
 * @param store the store that gives them back
 * @param supplier who gets them
 * @param reason why
 * @param lines what goes back
 */
public record GoodsReturn(UUID id, long store, long supplier, Reason reason, List<Line> lines) {

    /** Why goods go back. */
    public enum Reason {
        /** Broken or spoiled when they came, and found later. */
        DAMAGED,
        /** Past their date, where the supplier takes such goods back. */
        EXPIRED,
        /** Not what was ordered. */
        WRONG_GOODS,
        /** Taken on sale or return. */
        UNSOLD,
        /** The supplier called them back. */
        CALLED_BACK
    }

    /**
     * One product of it.
     *
     * @param product product id
     * @param lot which lot; null leaves it to the dates
     * @param quantity thousandths, above zero
     */
    public record Line(long product, @Nullable String lot, long quantity) {}
}
