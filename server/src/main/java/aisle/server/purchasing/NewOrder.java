package aisle.server.purchasing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as somebody wants it.
 *
 * @param id its own id: placed twice it is one order
 * @param store the store the goods are for
 * @param supplier who is to deliver
 * @param deliver the day the goods are wanted; null for the supplier's next delivery
 * @param lines what, each product once
 */
public record NewOrder(
        UUID id, long store, long supplier, @Nullable LocalDate deliver, List<Line> lines) {

    /**
     * One product of it.
     *
     * @param product product id
     * @param quantity thousandths of the product's unit, whole packs
     */
    public record Line(long product, long quantity) {}

    /** For the supplier's next delivery. */
    public NewOrder(UUID id, long store, long supplier, List<Line> lines) {
        this(id, store, supplier, null, lines);
    }

    /** Keeps its own copy of the lines. */
    public NewOrder {
        lines = List.copyOf(lines);
    }
}
