package aisle.server.catalog.prices;

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

/** Price batches over several stores: of those that the caller works in, all, some, or a group's. */
@RestController
@RequestMapping("/api/chain/price-batches")
class ChainPriceBatchController {

    private static final int PAGE = 50;

    private final PriceBatches batches;
    private final StoreChoice choice;

    ChainPriceBatchController(PriceBatches batches, StoreChoice choice) {
        this.batches = batches;
        this.choice = choice;
    }

    /**
     * A batch, whichever of the stores it is for.
     *
     * @param store one of the stores asked for that it concerns: it is opened there
     */
    record InStore(long store, PriceBatch batch) {}

    /**
     * A page of batches, the latest leading.
     *
     * @param next pass as {@code after} for the following page; null at the end
     */
    record Page(List<InStore> rows, @Nullable String next) {}

    @GetMapping
    @Requires(Permission.PRODUCT_VIEW)
    Page batches(
            @RequestParam(required = false) @Nullable List<Long> stores,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(required = false) PriceBatch.@Nullable State state,
            @RequestParam(required = false) @Nullable String after) {
        List<Long> chosen = choice.of(stores, group).stream().map(Store::id).toList();
        long last = PageMark.read(after, PageMark.of(Long.MAX_VALUE)).at(0);
        List<PriceBatch> found = batches.of(chosen, state, last, PAGE + 1);
        return new Page(
                found.stream()
                        .limit(PAGE)
                        .map(batch -> new InStore(concerned(chosen, batch.terms()), batch))
                        .toList(),
                found.size() > PAGE ? PageMark.of(found.get(PAGE - 1).id()).text() : null);
    }

    private static long concerned(List<Long> chosen, PriceBatch.Terms terms) {
        List<Long> named = terms.stores();
        return chosen.stream()
                .filter(store -> named == null || named.contains(store))
                .findFirst()
                .orElseThrow();
    }
}
