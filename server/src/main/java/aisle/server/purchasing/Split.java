package aisle.server.purchasing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What of an order that was sent is to come on another day: a part of it from the first, or what was missing of a
 * delivery and is to follow.
 *
 * @param id of the order it becomes: split off twice it is one order
 * @param revision the revision it was written on
 * @param deliver the day its goods come
 * @param lines how much of which lines of the order, each once
 */
public record Split(UUID id, int revision, LocalDate deliver, List<Line> lines) {

    /**
     * Some of a line.
     *
     * @param line its number on the order
     * @param quantity thousandths, whole packs or all that is to come
     */
    public record Line(int line, long quantity) {}

    /** Keeps its own copy of the lines. */
    public Split {
        lines = List.copyOf(lines);
    }

    /** As one line, to tell whether another of the same id is the same. */
    String content(UUID order) {
        StringBuilder text = new StringBuilder("split of " + order + " on " + revision + ", for " + deliver);
        lines.forEach(line -> text.append("; ").append(line.line()).append('=').append(line.quantity()));
        return text.toString();
    }
}
