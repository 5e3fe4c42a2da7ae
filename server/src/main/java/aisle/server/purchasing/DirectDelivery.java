package aisle.server.purchasing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that a supplier brought without an order, as a driver does who fills the shelf of drinks or bread.
 *
 * @param id its own: brought twice it counts once
 * @param supplier who brought them
 * @param note the number on the paper that came with them; null where there was none
 * @param lines what came; a product may come in several lots
 */
public record DirectDelivery(
        UUID id, long supplier, @Nullable String note, List<Line> lines) {

    /**
     * Some of one product.
     *
     * @param product product id
     * @param quantity thousandths, above zero; need not be whole packs
     * @param cost minor units a pack as the paper says; null where it says what was agreed, or nothing
     * @param lot as printed on the goods; null when they name none
     * @param expires the last day it may be sold; null for what does not spoil
     */
    public record Line(
            long product,
            long quantity,
            @Nullable Long cost,
            @Nullable String lot,
            @Nullable LocalDate expires) {}

    /** Keeps its own copy of the lines. */
    public DirectDelivery {
        lines = List.copyOf(lines);
    }
}
