package aisle.server.purchasing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came against an order.
 *
 * @param id the goods receipt's own id: received twice it counts once
 * @param lines what was taken in; a line of the order may come in several lots
 * @param last true when what is missing is not waited for
 * @param differences what was not as ordered; goods refused at the door stand only here
 * @param temperatures how warm goods were, where somebody measured
 */
public record Delivery(
        UUID id, List<Line> lines, boolean last, List<Difference> differences, List<Temperature> temperatures) {

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

    /**
     * How warm the goods of one line were at the door, taken in or refused.
     *
     * @param line the order's line
     * @param degrees tenths of a degree Celsius
     */
    public record Temperature(int line, int degrees) {}

    /** Keeps its own copies of the lists. */
    public Delivery {
        lines = List.copyOf(lines);
        differences = List.copyOf(differences);
        temperatures = List.copyOf(temperatures);
    }

    /**
     * What came as it was ordered.
     *
     * @param id the goods receipt's own id
     * @param lines what came
     * @param last true when what is missing is not waited for
     */
    public Delivery(UUID id, List<Line> lines, boolean last) {
        this(id, lines, last, List.of(), List.of());
    }
}
