package aisle.server.catalog.promotions;

import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import aisle.server.organization.Staff;
import aisle.server.organization.Stores;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The office's promotions: drafted by who changes prices, published and stopped by who approves them. */
@RestController
@RequestMapping("/api/stores/{store}/promotions")
class PromotionController {

    private final PromotionDesk desk;
    private final PromotionTables tables;
    private final TestBasket basket;
    private final PromotionConflicts conflicts;
    private final Staff staff;
    private final Stores stores;

    PromotionController(
            PromotionDesk desk,
            PromotionTables tables,
            TestBasket basket,
            PromotionConflicts conflicts,
            Staff staff,
            Stores stores) {
        this.desk = desk;
        this.tables = tables;
        this.basket = basket;
        this.conflicts = conflicts;
        this.staff = staff;
        this.stores = stores;
    }

    /** Promotions of a store. */
    record Found(List<PromotionDesk.Row> promotions) {}

    /** One promotion, with the people it names by their staff id. */
    record Shown(PromotionDesk.Sheet promotion, Map<Long, String> people) {}

    @GetMapping
    @Requires(Permission.PRODUCT_VIEW)
    Found all(@PathVariable long store) {
        return new Found(tables.of(stores.find(store)));
    }

    @GetMapping("/{promotion}")
    @Requires(Permission.PRODUCT_VIEW)
    Shown one(@PathVariable long store, @PathVariable long promotion) {
        return shown(desk.sheet(store, promotion));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PRICE_CHANGE)
    Shown begin(@PathVariable long store, @RequestBody PromotionDesk.Wanted wanted) {
        return shown(desk.begin(store, wanted));
    }

    @PutMapping("/{promotion}")
    @Requires(Permission.PRICE_CHANGE)
    Shown change(@PathVariable long store, @PathVariable long promotion, @RequestBody PromotionDesk.Wanted wanted) {
        return shown(desk.change(store, promotion, wanted));
    }

    @PostMapping("/{promotion}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.PRICE_CHANGE)
    void discard(@PathVariable long store, @PathVariable long promotion) {
        desk.discard(store, promotion);
    }

    @PostMapping("/{promotion}/publish")
    @Requires(Permission.PRICE_APPROVE)
    Shown publish(@PathVariable long store, @PathVariable long promotion) {
        return shown(desk.publish(store, promotion));
    }

    @PostMapping("/{promotion}/stop")
    @Requires(Permission.PRICE_APPROVE)
    Shown stop(@PathVariable long store, @PathVariable long promotion) {
        return shown(desk.stop(store, promotion));
    }

    @PostMapping("/test-basket")
    @Requires(Permission.PRODUCT_VIEW)
    TestBasket.Priced price(@PathVariable long store, @RequestBody TestBasket.Question asked) {
        return basket.price(store, asked);
    }

    @PostMapping("/conflicts")
    @Requires(Permission.PRODUCT_VIEW)
    PromotionConflicts.Conflicts conflicts(@PathVariable long store, @RequestBody PromotionConflicts.Question asked) {
        return conflicts.of(store, asked);
    }

    private Shown shown(PromotionDesk.Sheet sheet) {
        return new Shown(
                sheet,
                staff.names(Stream.concat(
                                Stream.ofNullable(sheet.stoppedBy()),
                                sheet.editions().stream()
                                        .flatMap(
                                                each -> Stream.of(each.madeBy(), each.publishedBy(), each.discardedBy())
                                                        .filter(Objects::nonNull)))
                        .collect(Collectors.toSet())));
    }
}
