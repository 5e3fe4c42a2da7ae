package aisle.server.purchasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An order as it was sent at one time.
 *
 * @param id the amendment's own; of the first revision the order's
 * @param revision from 1
 * @param expected business day the goods should come
 * @param at when it was sent
 * @param lines what was ordered
 */
public record OrderRevision(UUID id, int revision, LocalDate expected, Instant at, List<Line> lines) {

    /**
     * One product of it. Quantities are thousandths, costs minor units a pack.
     *
     * @param line its number in the order
     */
    public record Line(int line, long product, long quantity, long units, long cost, long allowance) {}

    /**
     * What became of a product between two revisions, in thousandths; one that was not, or is no more, is 0.
     *
     * @param units thousandths in a pack
     */
    public record Change(int line, long product, long units, long was, long now) {}

    /** Keeps its own copy of the lines. */
    public OrderRevision {
        lines = List.copyOf(lines);
    }

    /** Minor units of all that was ordered. */
    public long amount() {
        return lines.stream()
                .mapToLong(line -> Pack.cost(line.quantity(), line.units(), line.cost()))
                .reduce(0, Math::addExact);
    }

    /**
     * What it changed.
     *
     * @param before the revision before it
     * @return the lines whose quantity is another, by their numbers
     */
    public List<Change> changes(OrderRevision before) {
        Map<Integer, Line> were = new HashMap<>();
        before.lines.forEach(line -> were.put(line.line(), line));
        List<Change> changes = new ArrayList<>();
        for (Line line : lines) {
            long was = Optional.ofNullable(were.remove(line.line()))
                    .map(Line::quantity)
                    .orElse(0L);
            if (was != line.quantity()) {
                changes.add(new Change(line.line(), line.product(), line.units(), was, line.quantity()));
            }
        }
        were.values()
                .forEach(
                        line -> changes.add(new Change(line.line(), line.product(), line.units(), line.quantity(), 0)));
        changes.sort((one, other) -> Integer.compare(one.line(), other.line()));
        return changes;
    }

    /**
     * The order as it stood with this revision, nothing of it received.
     *
     * @param order the order as it stands
     * @return the same with this revision's day and lines
     */
    public PurchaseOrder of(PurchaseOrder order) {
        return order.at(
                revision,
                expected,
                lines.stream()
                        .map(line -> new PurchaseOrder.Line(
                                line.line(),
                                line.product(),
                                line.quantity(),
                                line.units(),
                                line.cost(),
                                line.allowance(),
                                0,
                                0,
                                line.quantity()))
                        .toList());
    }
}
