package aisle.server.inventory;

import aisle.core.price.Unit;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is on hand by lot, what is about to expire, and what is thrown away. */
@RestController
@RequestMapping("/api/stores/{store}")
class LotController {

    private static final int DAYS_MAX = 365;

    private final Lots lots;
    private final WasteDesk waste;
    private final PriceBooks books;

    LotController(Lots lots, WasteDesk waste, PriceBooks books) {
        this.lots = lots;
        this.waste = waste;
        this.books = books;
    }

    /**
     * A lot that expires soon.
     *
     * @param gtin the product's; null for goods without one, which get no sticker
     * @param onHand thousandths
     * @param cost minor units of what is on hand, at the product's cost
     */
    record Expiring(
            long product,
            String name,
            Unit unit,
            @Nullable String gtin,
            @Nullable String lot,
            @Nullable LocalDate expires,
            long onHand,
            long cost) {}

    /** Waste as the office sends it. */
    record NewWaste(
            @Nullable UUID id,
            Waste.@Nullable Reason reason,
            @Nullable List<WasteLine> lines) {}

    /** One product of it; {@code quantity} in thousandths. */
    record WasteLine(
            @Nullable Long product,
            @Nullable String lot,
            @Nullable Long quantity) {}

    @GetMapping("/products/{product}/lots")
    @Requires(Permission.STOCK_VIEW)
    List<Lots.Lot> of(@PathVariable long store, @PathVariable long product) {
        return lots.of(store, product);
    }

    @GetMapping("/near-expiry")
    @Requires(Permission.STOCK_VIEW)
    List<Expiring> nearExpiry(@PathVariable long store, @RequestParam(defaultValue = "3") int days) {
        if (days < 0 || days > DAYS_MAX) {
            throw Problem.invalid("days", days, "0 to " + DAYS_MAX);
        }
        PriceBook book = books.current(store);
        return lots.nearExpiry(store, days).stream()
                .flatMap(lot -> book.item(lot.product()).stream().map(item -> expiring(lot, item)))
                .toList();
    }

    private static Expiring expiring(Lots.Lot lot, PriceBook.Item item) {
        return new Expiring(
                lot.product(),
                item.product().name(),
                item.product().unit(),
                item.gtin(),
                lot.lot(),
                lot.expires(),
                lot.onHand(),
                UnitCosts.atCost(lot.onHand(), item.cost()));
    }

    @PostMapping("/waste")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WASTE_WRITE)
    void waste(@PathVariable long store, @RequestBody NewWaste given) {
        if (given.id() == null) {
            throw Problem.invalid("id", null, "a UUID of the waste's own, so that it counts once");
        }
        if (given.reason() == null) {
            throw Problem.invalid("reason", null, List.of(Waste.Reason.values()));
        }
        if (given.lines() == null) {
            throw Problem.invalid("lines", null, "what is lost");
        }
        var lines = given.lines().stream().map(LotController::line).toList();
        waste.book(new Waste(given.id(), store, given.reason(), lines));
    }

    private static Waste.Line line(WasteLine line) {
        if (line.product() == null) {
            throw Problem.invalid("lines.product", null, "a product's id");
        }
        if (line.quantity() == null) {
            throw Problem.invalid("lines.quantity", null, "thousandths, more than 0");
        }
        String lot =
                line.lot() == null || line.lot().isBlank() ? null : line.lot().strip();
        return new Waste.Line(line.product(), lot, line.quantity());
    }
}
