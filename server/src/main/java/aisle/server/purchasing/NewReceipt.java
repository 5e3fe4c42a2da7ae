package aisle.server.purchasing;

import aisle.server.organization.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that came, as the office sends them; {@code last} is false, no line differs and nothing was measured when left
 * out.
 */
record NewReceipt(
        @Nullable UUID id,
        @Nullable List<Line> lines,
        @Nullable Boolean last,
        @Nullable List<Differs> differences,
        @Nullable List<Measured> temperatures) {

    /** Some of one line of the order; see {@link Delivery.Line}. */
    record Line(
            @Nullable Integer line,
            @Nullable Long quantity,
            @Nullable String lot,
            @Nullable LocalDate expires) {

        private Delivery.Line read() {
            if (line == null) {
                throw Problem.invalid("lines.line", null, "a line of the order");
            }
            if (quantity == null) {
                throw Problem.invalid("lines.quantity", null, "thousandths, more than 0");
            }
            return new Delivery.Line(line, quantity, said(lot), expires);
        }
    }

    /** What was not as ordered; see {@link Difference}. */
    record Differs(
            @Nullable Integer line,
            Difference.@Nullable Kind kind,
            @Nullable Long quantity,
            @Nullable Long cost,
            @Nullable String note) {

        private Difference read() {
            if (line == null) {
                throw Problem.invalid("differences.line", null, "a line of the order");
            }
            if (kind == null) {
                throw Problem.invalid("differences.kind", null, List.of(Difference.Kind.values()));
            }
            return new Difference(line, kind, quantity, cost, said(note));
        }
    }

    /** How warm a line's goods were; see {@link Delivery.Temperature}. */
    record Measured(@Nullable Integer line, @Nullable Integer degrees) {

        private Delivery.Temperature read() {
            if (line == null) {
                throw Problem.invalid("temperatures.line", null, "a line of the order");
            }
            if (degrees == null) {
                throw Problem.invalid("temperatures.degrees", null, "tenths of a degree Celsius");
            }
            return new Delivery.Temperature(line, degrees);
        }
    }

    /**
     * What came.
     *
     * @throws Problem 400 naming what is missing
     */
    Delivery read() {
        if (id == null) {
            throw Problem.invalid("id", null, "a UUID of the goods receipt's own, so that it counts once");
        }
        if (lines == null) {
            throw Problem.invalid("lines", null, "what came");
        }
        return new Delivery(
                id,
                lines.stream().map(Line::read).toList(),
                Boolean.TRUE.equals(last),
                differences == null
                        ? List.of()
                        : differences.stream().map(Differs::read).toList(),
                temperatures == null
                        ? List.of()
                        : temperatures.stream().map(Measured::read).toList());
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
