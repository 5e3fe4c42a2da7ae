package aisle.server.inventory;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.PageMark;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Store;
import aisle.server.organization.StoreChoice;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stock over several stores: of those that the caller works in, all, some, or a group's. */
@RestController
@RequestMapping("/api/chain")
class ChainStockController {

    private static final int DAYS_MAX = 365;
    private static final PageMark STOCK_FIRST = PageMark.of(Long.MIN_VALUE, 0L, 0L);
    private static final PageMark EXPIRY_FIRST = PageMark.of(0L, 0L, 0L);

    private final ChainStock stock;
    private final StoreChoice choice;
    private final PriceBooks books;

    ChainStockController(ChainStock stock, StoreChoice choice, PriceBooks books) {
        this.stock = stock;
        this.choice = choice;
        this.books = books;
    }

    /**
     * A product in a store.
     *
     * @param onHand thousandths
     * @param cost minor units of what is on hand, at the product's cost
     */
    record InStore(
            long store,
            long product,
            String name,
            Unit unit,
            @Nullable String code,
            long onHand,
            long cost) {}

    /**
     * A page of stock; it may be short although another follows.
     *
     * @param next pass as {@code after} for the following page; null at the end
     */
    record StockPage(List<InStore> rows, @Nullable String next) {}

    /**
     * A lot that expires soon in a store.
     *
     * @param onHand thousandths
     * @param cost minor units of what is on hand, at the product's cost
     */
    record Expiring(
            long store, long product, String name, Unit unit, String lot, LocalDate expires, long onHand, long cost) {}

    /**
     * A page of lots; it may be short although another follows.
     *
     * @param next pass as {@code after} for the following page; null at the end
     */
    record ExpiryPage(List<Expiring> rows, @Nullable String next) {}

    @GetMapping("/stock")
    @Requires(Permission.STOCK_VIEW)
    StockPage stock(
            @RequestParam(required = false) @Nullable List<Long> stores,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(defaultValue = "ON_HAND") ChainStock.Which which,
            @RequestParam(required = false) @Nullable Long product,
            @RequestParam(defaultValue = "28") int days,
            @RequestParam(required = false) @Nullable String after) {
        requireDays(days, 1);
        List<Store> chosen = choice.of(stores, group);
        if (chosen.isEmpty()) {
            return new StockPage(List.of(), null);
        }
        PriceBook book = books.current(chosen.getFirst().id());
        var page = stock.stock(chosen, which, product, days, PageMark.read(after, STOCK_FIRST));
        PageMark next = page.next();
        return new StockPage(
                page.rows().stream()
                        .flatMap(row -> book.item(row.product()).stream().map(item -> inStore(row, item)))
                        .toList(),
                next == null ? null : next.text());
    }

    private static InStore inStore(ChainStock.Row row, PriceBook.Item item) {
        Product product = item.product();
        return new InStore(
                row.store(),
                row.product(),
                product.name(),
                product.unit(),
                product.codes().isEmpty() ? null : product.codes().getFirst(),
                row.onHand(),
                CountedStock.worth(row.onHand(), item.cost()));
    }

    @GetMapping("/near-expiry")
    @Requires(Permission.STOCK_VIEW)
    ExpiryPage nearExpiry(
            @RequestParam(required = false) @Nullable List<Long> stores,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(defaultValue = "3") int days,
            @RequestParam(required = false) @Nullable String after) {
        requireDays(days, 0);
        List<Store> chosen = choice.of(stores, group);
        if (chosen.isEmpty()) {
            return new ExpiryPage(List.of(), null);
        }
        PriceBook book = books.current(chosen.getFirst().id());
        var page = stock.nearExpiry(chosen, days, PageMark.read(after, EXPIRY_FIRST));
        PageMark next = page.next();
        return new ExpiryPage(
                page.rows().stream()
                        .flatMap(row -> book.item(row.lot().product()).stream().map(item -> expiring(row, item)))
                        .toList(),
                next == null ? null : next.text());
    }

    private static Expiring expiring(ChainStock.StoreLot row, PriceBook.Item item) {
        Lots.Lot lot = row.lot();
        return new Expiring(
                row.store(),
                lot.product(),
                item.product().name(),
                item.product().unit(),
                Objects.requireNonNull(lot.lot()),
                Objects.requireNonNull(lot.expires()),
                lot.onHand(),
                CountedStock.worth(lot.onHand(), item.cost()));
    }

    private static void requireDays(int days, int least) {
        if (days < least || days > DAYS_MAX) {
            throw Problem.invalid("days", days, least + " to " + DAYS_MAX);
        }
    }
}
