package aisle.server.purchasing;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Splits orders in the office. */
@RestController
@RequestMapping("/api/stores/{store}/orders/{order}/split")
class SplitController {

    private final Splits splits;

    SplitController(Splits splits) {
        this.splits = splits;
    }

    /**
     * A part to be split off, as the office sends it; see {@link Split}. {@code anyway} is for a day that the supplier
     * agreed to, whatever its calendar says.
     */
    record NewSplit(
            @Nullable UUID id,
            @Nullable Integer revision,
            @Nullable LocalDate deliver,
            @Nullable List<SplitLine> lines,
            @Nullable Boolean anyway) {}

    /** Some of a line of the order; {@code quantity} in thousandths. */
    record SplitLine(@Nullable Integer line, @Nullable Long quantity) {}

    /** The order that the part became; {@code amount} in minor units. */
    record Part(
            UUID id,
            long number,
            PurchaseOrder.State state,
            @Nullable LocalDate expected,
            long amount) {}

    @PostMapping
    @Requires(Permission.ORDER_WRITE)
    Part split(@PathVariable long store, @PathVariable UUID order, @RequestBody NewSplit given) {
        if (given.id() == null) {
            throw Problem.invalid("id", null, "a UUID of the new order's own, so that it is split off once");
        }
        if (given.revision() == null) {
            throw Problem.invalid("revision", null, "the revision it was written on");
        }
        if (given.deliver() == null) {
            throw Problem.invalid("deliver", null, "the day it is to come");
        }
        if (given.lines() == null) {
            throw Problem.invalid("lines", null, "how much of which lines");
        }
        var lines = given.lines().stream().map(SplitController::line).toList();
        var wanted = new Split(given.id(), given.revision(), given.deliver(), lines);
        PurchaseOrder part = splits.split(store, order, wanted, Boolean.TRUE.equals(given.anyway()));
        return new Part(part.id(), part.number(), part.state(), part.expected(), part.amount());
    }

    private static Split.Line line(SplitLine line) {
        if (line.line() == null) {
            throw Problem.invalid("lines.line", null, "a line of the order");
        }
        if (line.quantity() == null) {
            throw Problem.invalid("lines.quantity", null, "thousandths, more than 0");
        }
        return new Split.Line(line.line(), line.quantity());
    }
}
