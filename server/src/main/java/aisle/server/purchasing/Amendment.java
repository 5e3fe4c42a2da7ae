package aisle.server.purchasing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order that was sent is to become.
 *
 * @param id its own id: made twice it counts once
 * @param revision the revision it was written on
 * @param deliver the day the goods are wanted; null for the day they are expected already
 * @param lines all the order's lines from now on, each product once; one that is missing is taken off
 */
public record Amendment(UUID id, int revision, @Nullable LocalDate deliver, List<NewOrder.Line> lines) {

    /** Keeps its own copy of the lines. */
    public Amendment {
        lines = List.copyOf(lines);
    }

    /** As one line, to tell whether another of the same id is the same. */
    String content(UUID order) {
        StringBuilder text = new StringBuilder("order " + order + " on " + revision);
        if (deliver != null) {
            text.append(", for ").append(deliver);
        }
        lines.forEach(
                line -> text.append("; ").append(line.product()).append('=').append(line.quantity()));
        return text.toString();
    }
}
