package aisle.server.purchasing;

import aisle.server.organization.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be said of a delivery that was not as ordered, and of how warm it was. */
final class DifferenceRules {

    private static final int NOTE_MAX = 200;
    /** Tenths of a degree: colder or warmer than any truck, so that a slipped point is found. */
    private static final int DEGREES_MAX = 600;

    private DifferenceRules() {}

    /**
     * Refuses what cannot be: of a line the order does not have, twice the same, or more than came.
     *
     * @throws Problem 400 naming the first that cannot be
     */
    static void requireSound(Map<Integer, PurchaseOrder.Line> lines, Delivery delivery) {
        List<Difference> differences = delivery.differences();
        Map<Integer, Long> takenIn = Receiving.byLine(delivery);
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < differences.size(); i++) {
            Difference each = differences.get(i);
            String field = "differences[" + i + "]";
            PurchaseOrder.Line ordered = lines.get(each.line());
            if (ordered == null) {
                throw Problem.invalid(field + ".line", each.line(), "a line of the order, 1 to " + lines.size());
            }
            if (!seen.add(each.line() + " " + each.kind())) {
                throw Problem.invalid(field + ".kind", each.kind(), "each kind once a line");
            }
            if (each.note() != null && each.note().length() > NOTE_MAX) {
                throw Problem.invalid(field + ".note", each.note(), "at most " + NOTE_MAX + " characters");
            }
            if (each.kind() == Difference.Kind.PRICE) {
                requirePrice(field, each, ordered);
            } else {
                long most = each.kind() == Difference.Kind.OVER
                        ? takenIn.getOrDefault(each.line(), 0L)
                        : Math.multiplyExact(ordered.quantity(), Receiving.OVER_MAX);
                requireQuantity(field, each, most);
            }
        }
    }

    /**
     * Refuses degrees of a line that the order does not have, twice the same, or beyond any truck.
     *
     * @throws Problem 400 naming the first that cannot be
     */
    static void requireMeasured(Map<Integer, PurchaseOrder.Line> lines, List<Delivery.Temperature> temperatures) {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < temperatures.size(); i++) {
            Delivery.Temperature each = temperatures.get(i);
            String field = "temperatures[" + i + "]";
            if (!lines.containsKey(each.line()) || !seen.add(each.line())) {
                throw Problem.invalid(field + ".line", each.line(), "a line of the order, each once");
            }
            if (each.degrees() < -DEGREES_MAX || each.degrees() > DEGREES_MAX) {
                throw Problem.invalid(
                        field + ".degrees",
                        each.degrees(),
                        "tenths of a degree Celsius, -" + DEGREES_MAX + " to " + DEGREES_MAX);
            }
        }
    }

    private static void requirePrice(String field, Difference each, PurchaseOrder.Line ordered) {
        requireNone(field + ".quantity", each.quantity());
        if (each.cost() == null || each.cost() < 0 || each.cost() == ordered.cost()) {
            throw Problem.invalid(
                    field + ".cost", each.cost(), "minor units a pack, other than the " + ordered.cost() + " agreed");
        }
    }

    private static void requireQuantity(String field, Difference each, long most) {
        requireNone(field + ".cost", each.cost());
        if (each.quantity() == null || each.quantity() <= 0 || each.quantity() > most) {
            throw Problem.invalid(field + ".quantity", each.quantity(), "1 to " + most + " thousandths");
        }
    }

    private static void requireNone(String field, @Nullable Long value) {
        if (value != null) {
            throw Problem.invalid(field, value, "nothing, for this kind of difference");
        }
    }
}
