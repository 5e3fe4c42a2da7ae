package aisle.server.purchasing.invoices;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Goods that go back to their supplier, as the office books them. */
@RestController
class GoodsReturnController {

    private final GoodsReturns returns;

    GoodsReturnController(GoodsReturns returns) {
        this.returns = returns;
    }

    /** A return as the office sends it. */
    record NewReturn(
            @Nullable UUID id,
            @Nullable Long supplier,
            GoodsReturn.@Nullable Reason reason,
            @Nullable List<NewLine> lines) {}

    /** One product of it; {@code quantity} in thousandths. */
    record NewLine(
            @Nullable Long product,
            @Nullable String lot,
            @Nullable Long quantity) {}

    /** What was booked, and the claim that was made of it. */
    record Booked(UUID id, UUID claim) {}

    @PostMapping("/api/stores/{store}/returns")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.ORDER_WRITE)
    Booked book(@PathVariable long store, @RequestBody NewReturn given) {
        if (given.id() == null) {
            throw Problem.invalid("id", null, "a UUID of the return's own, so that it counts once");
        }
        if (given.supplier() == null) {
            throw Problem.invalid("supplier", null, "a supplier's id");
        }
        if (given.reason() == null) {
            throw Problem.invalid("reason", null, List.of(GoodsReturn.Reason.values()));
        }
        List<GoodsReturn.Line> lines = new ArrayList<>();
        for (NewLine line : given.lines() == null ? List.<NewLine>of() : given.lines()) {
            if (line.product() == null) {
                throw Problem.invalid("lines.product", null, "a product's id");
            }
            if (line.quantity() == null) {
                throw Problem.invalid("lines.quantity", null, "thousandths, more than 0");
            }
            String lot = line.lot() == null || line.lot().isBlank()
                    ? null
                    : line.lot().strip();
            lines.add(new GoodsReturn.Line(line.product(), lot, line.quantity()));
        }
        UUID claim = returns.book(new GoodsReturn(given.id(), store, given.supplier(), given.reason(), lines));
        return new Booked(given.id(), claim);
    }
}
