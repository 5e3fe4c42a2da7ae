package aisle.server.sales;

import aisle.server.organization.LatestMark;
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

/** The quarantine over several stores: of those that the caller works in, all, some, or a group's. */
@RestController
@RequestMapping("/api/chain/quarantine")
class ChainQuarantineController {

    private static final int PAGE = 50;

    private final QuarantineDesk desk;
    private final StoreChoice choice;

    ChainQuarantineController(QuarantineDesk desk, StoreChoice choice) {
        this.desk = desk;
        this.choice = choice;
    }

    /** An item of a store. */
    record InStore(long store, QuarantineDesk.Row item) {}

    /**
     * A page of items, the latest leading.
     *
     * @param next pass as {@code after} for the following page; null at the end
     */
    record Page(List<InStore> rows, @Nullable String next) {}

    @GetMapping
    @Requires(Permission.SALES_VIEW)
    Page quarantine(
            @RequestParam(required = false) @Nullable List<Long> stores,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(defaultValue = "OPEN") QuarantineDesk.State state,
            @RequestParam(required = false) @Nullable String after) {
        List<Long> chosen = choice.of(stores, group).stream().map(Store::id).toList();
        var found = desk.latest(chosen, state, LatestMark.read(after), PAGE + 1);
        return new Page(
                found.stream()
                        .limit(PAGE)
                        .map(item -> new InStore(item.store(), item.row()))
                        .toList(),
                LatestMark.next(found, PAGE, QuarantineDesk.Item::mark));
    }
}
