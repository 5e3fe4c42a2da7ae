package aisle.server.inventory.costs;

import aisle.server.inventory.costs.StockValues.OfStore;
import aisle.server.organization.PageMark;
import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import aisle.server.organization.Store;
import aisle.server.organization.StoreChoice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stock is worth over several stores: of those that the caller works in, all, some, or a group's. */
@RestController
@RequestMapping("/api/chain/stock-value")
class ChainCostController {

    /** A store's goods are summed for each row. */
    private static final int PAGE = 25;

    private final StockValues values;
    private final StoreChoice choice;

    ChainCostController(StockValues values, StoreChoice choice) {
        this.values = values;
        this.choice = choice;
    }

    /**
     * A page of stores, in the order of their numbers.
     *
     * @param next pass as {@code after} for the following page; null at the end
     */
    record Page(List<OfStore> rows, @Nullable String next) {}

    @GetMapping
    @Requires(Permission.INSIGHT_VIEW)
    Page values(
            @RequestParam(required = false) @Nullable List<Long> stores,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(required = false) @Nullable String after) {
        long last = PageMark.read(after, PageMark.of(0L)).at(0);
        List<Long> left = choice.of(stores, group).stream()
                .map(Store::id)
                .filter(store -> store > last)
                .sorted()
                .toList();
        List<Long> page = left.stream().limit(PAGE).toList();
        return new Page(
                values.of(page),
                page.size() < left.size() ? PageMark.of(page.getLast()).text() : null);
    }
}
