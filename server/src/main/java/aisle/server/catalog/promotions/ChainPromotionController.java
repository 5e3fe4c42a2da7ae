package aisle.server.catalog.promotions;

import aisle.server.organization.PageMark;
import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import aisle.server.organization.StoreChoice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Promotions over several stores: of those that the caller works in, all, some, or a group's. */
@RestController
@RequestMapping("/api/chain/promotions")
class ChainPromotionController {

    private static final int PAGE = 50;

    private final PromotionTables tables;
    private final StoreChoice choice;

    ChainPromotionController(PromotionTables tables, StoreChoice choice) {
        this.tables = tables;
        this.choice = choice;
    }

    /**
     * A promotion, whichever of the stores it is for.
     *
     * @param store the first of the stores asked for that it concerns: it is opened there, and its state is told by the
     *     day there
     */
    record InStore(long store, PromotionDesk.Row promotion) {}

    /**
     * A page of promotions, those that begin last first.
     *
     * @param next pass as {@code after} for the following page; null at the end
     */
    record Page(List<InStore> rows, @Nullable String next) {}

    @GetMapping
    @Requires(Permission.PRODUCT_VIEW)
    Page promotions(
            @RequestParam(required = false) @Nullable List<Long> stores,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(defaultValue = "WAITING") PromotionTables.Which which,
            @RequestParam(required = false) @Nullable String after) {
        var found = tables.of(choice.of(stores, group), which, PageMark.read(after, PromotionTables.FIRST), PAGE + 1);
        return new Page(
                found.stream()
                        .limit(PAGE)
                        .map(each -> new InStore(each.store(), each.row()))
                        .toList(),
                found.size() > PAGE ? found.get(PAGE - 1).mark().text() : null);
    }
}
