package aisle.server.purchasing;

import java.util.List;
import java.util.UUID;

/**
 * An order as somebody wants it.
 *
 * @param id its own id: placed twice it is one order
 * @param store the store the goods are for
 * @param supplier who is to deliver
 * @param lines what, each product once
 */
public record NewOrder(UUID id, long store, long supplier, List<Line> lines) {

    /**
     * One product of it.
     *
     * @param product product id
     * @param quantity thousandths of the product's unit, whole packs
     */
    public record Line(long product, long quantity) {}

    /** Keeps its own copy of the lines. */
    public NewOrder {
        lines = List.copyOf(lines);
    }
}
