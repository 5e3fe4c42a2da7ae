package aisle.server.purchasing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came against an order.
 *
 * @param id the goods receipt's own id: received twice it counts once
 * @param lines what came; a line of the order may come in several lots
 * @param last true when what is missing is not waited for
 */
public record Delivery(UUID id, List<Line> lines, boolean last) {

    /**
     * Some of one line of the order.
     *
     * @param line the order's line
     * @param quantity thousandths, above zero; may be more than was ordered
     * @param lot as printed on the goods; null when they name none
     * @param expires the last day it may be sold; null for what does not spoil
     */
    public record Line(
            int line,
            long quantity,
            @Nullable String lot,
            @Nullable LocalDate expires) {}

    /** Keeps its own copy of the lines. */
    public Delivery {
        lines = List.copyOf(lines);
    }
}
