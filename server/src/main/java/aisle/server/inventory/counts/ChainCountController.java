package aisle.server.inventory.counts;

import aisle.server.organization.LatestMark;
import aisle.server.organization.PageMark;
import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import aisle.server.organization.Store;
import aisle.server.organization.StoreChoice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts over several stores: of those that the caller works in, all, some, or a group's. */
@RestController
@RequestMapping("/api/chain")
class ChainCountController {

    private static final int PAGE = 50;
    /** Stores whose movements are read for one page. */
    private static final int STORES_READ = 10;

    private final Counts counts;
    private final CountRisks risks;
    private final StoreChoice choice;

    ChainCountController(Counts counts, CountRisks risks, StoreChoice choice) {
        this.counts = counts;
        this.risks = risks;
        this.choice = choice;
    }

    /**
     * A page of counts, the latest leading.
     *
     * @param next pass as {@code after} for the following page; null at the end
     */
    record Page(List<StockCount> rows, @Nullable String next) {}

    /** A product that should be counted in a store. */
    record InStore(long store, CountRisks.Risk risk) {}

    /**
     * A page of what should be counted, store by store, and in each as {@link CountRisks#of} has it. It has all of a
     * store or nothing, and may be empty although another follows.
     *
     * @param next pass as {@code after} for the following page; null at the end
     */
    record RiskPage(List<InStore> rows, @Nullable String next) {}

    @GetMapping("/counts")
    @Requires(Permission.COUNT_DO)
    Page counts(
            @RequestParam(required = false) @Nullable List<Long> stores,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(defaultValue = "OPEN") Counts.Which which,
            @RequestParam(required = false) @Nullable String after) {
        List<Long> chosen = choice.of(stores, group).stream().map(Store::id).toList();
        List<StockCount> found = counts.of(chosen, which, LatestMark.read(after), PAGE + 1);
        return new Page(
                found.stream().limit(PAGE).toList(),
                LatestMark.next(found, PAGE, count -> new LatestMark(count.begunAt(), count.id())));
    }

    @GetMapping("/count-risks")
    @Requires(Permission.STOCK_VIEW)
    RiskPage risks(
            @RequestParam(required = false) @Nullable List<Long> stores,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(required = false) @Nullable String after) {
        long last = PageMark.read(after, PageMark.of(0L)).at(0);
        List<Long> left = choice.of(stores, group).stream()
                .map(Store::id)
                .filter(store -> store > last)
                .toList();
        List<InStore> rows = new ArrayList<>();
        int read = 0;
        while (read < left.size() && read < STORES_READ && rows.size() < PAGE) {
            long store = left.get(read++);
            risks.of(store).forEach(risk -> rows.add(new InStore(store, risk)));
        }
        return new RiskPage(
                rows, read < left.size() ? PageMark.of(left.get(read - 1)).text() : null);
    }
}
