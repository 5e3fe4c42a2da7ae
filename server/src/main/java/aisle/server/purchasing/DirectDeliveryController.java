package aisle.server.purchasing;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The back door: goods that a supplier brought without an order. */
@RestController
@RequestMapping("/api/stores/{store}/direct-deliveries")
class DirectDeliveryController {

    private final DirectDeliveries deliveries;

    DirectDeliveryController(DirectDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** A delivery as the office sends it; see {@link DirectDelivery}. */
    record NewDelivery(
            @Nullable UUID id,
            @Nullable Long supplier,
            @Nullable String note,
            @Nullable List<NewLine> lines) {}

    /** Some of one product; see {@link DirectDelivery.Line}. */
    record NewLine(
            @Nullable Long product,
            @Nullable Long quantity,
            @Nullable Long cost,
            @Nullable String lot,
            @Nullable LocalDate expires) {}

    /**
     * The order that stands for it.
     *
     * @param order its id, that of the delivery
     * @param amount minor units, at what was agreed
     */
    record Brought(UUID order, long number, long amount) {}

    @PostMapping
    @Requires(Permission.GOODS_RECEIVE)
    Brought takeIn(@PathVariable long store, @RequestBody NewDelivery given) {
        if (given.id() == null) {
            throw Problem.invalid("id", null, "a UUID of the delivery's own, so that it counts once");
        }
        if (given.supplier() == null) {
            throw Problem.invalid("supplier", null, "a supplier's id");
        }
        if (given.lines() == null) {
            throw Problem.invalid("lines", null, "what came");
        }
        var lines = given.lines().stream().map(DirectDeliveryController::line).toList();
        PurchaseOrder order =
                deliveries.takeIn(store, new DirectDelivery(given.id(), given.supplier(), said(given.note()), lines));
        return new Brought(order.id(), order.number(), order.amount());
    }

    @GetMapping("/scanned")
    @Requires(Permission.GOODS_RECEIVE)
    DirectDeliveries.Scanned scanned(
            @PathVariable long store, @RequestParam long supplier, @RequestParam(defaultValue = "") String code) {
        return deliveries.scanned(store, supplier, code);
    }

    private static DirectDelivery.Line line(NewLine line) {
        if (line.product() == null) {
            throw Problem.invalid("lines.product", null, "a product's id");
        }
        if (line.quantity() == null) {
            throw Problem.invalid("lines.quantity", null, "thousandths, more than 0");
        }
        return new DirectDelivery.Line(line.product(), line.quantity(), line.cost(), said(line.lot()), line.expires());
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
