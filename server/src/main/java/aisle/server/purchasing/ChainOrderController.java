package aisle.server.purchasing;

import aisle.server.organization.PageMark;
import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import aisle.server.organization.Store;
import aisle.server.organization.StoreChoice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open orders over several stores: of those that the caller works in, all, some, or a group's. */
@RestController
@RequestMapping("/api/chain/orders")
class ChainOrderController {

    private static final int PAGE = 50;
    private static final PageMark FIRST = PageMark.of(Long.MIN_VALUE, 0L, 0L);

    private final OrderTables tables;
    private final Suppliers suppliers;
    private final StoreChoice choice;

    ChainOrderController(OrderTables tables, Suppliers suppliers, StoreChoice choice) {
        this.tables = tables;
        this.suppliers = suppliers;
        this.choice = choice;
    }

    /**
     * An open order of a store.
     *
     * @param lines how many products
     * @param amount minor units of what was ordered
     */
    record Row(
            long store,
            UUID id,
            long number,
            String supplier,
            PurchaseOrder.State state,
            Instant placedAt,
            @Nullable LocalDate expected,
            int lines,
            long amount) {}

    /**
     * A page of orders, what is expected first leading and drafts last.
     *
     * @param next pass as {@code after} for the following page; null at the end
     */
    record Page(List<Row> rows, @Nullable String next) {}

    @GetMapping
    @Requires(Permission.ORDER_WRITE)
    Page open(
            @RequestParam(required = false) @Nullable List<Long> stores,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(required = false) @Nullable String after) {
        List<Long> chosen = choice.of(stores, group).stream().map(Store::id).toList();
        List<PurchaseOrder> found = tables.open(chosen, PageMark.read(after, FIRST), PAGE + 1);
        var names = suppliers.all().stream().collect(Collectors.toMap(Supplier::id, Supplier::name));
        List<Row> rows = found.stream()
                .limit(PAGE)
                .map(order -> new Row(
                        order.store(),
                        order.id(),
                        order.number(),
                        names.getOrDefault(order.supplier(), ""),
                        order.state(),
                        order.placedAt(),
                        order.expected(),
                        order.lines().size(),
                        order.amount()))
                .toList();
        return new Page(
                rows,
                found.size() > PAGE ? OrderTables.mark(found.get(PAGE - 1)).text() : null);
    }
}
