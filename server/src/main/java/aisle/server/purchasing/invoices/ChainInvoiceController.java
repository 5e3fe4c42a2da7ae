package aisle.server.purchasing.invoices;

import aisle.server.organization.LatestMark;
import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import aisle.server.organization.Store;
import aisle.server.organization.StoreChoice;
import aisle.server.purchasing.Supplier;
import aisle.server.purchasing.Suppliers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suppliers' invoices over several stores: of those that the caller works in, all, some, or a group's. */
@RestController
@RequestMapping("/api/chain/invoices")
class ChainInvoiceController {

    private static final int PAGE = 50;

    private final InvoiceTables tables;
    private final Suppliers suppliers;
    private final StoreChoice choice;

    ChainInvoiceController(InvoiceTables tables, Suppliers suppliers, StoreChoice choice) {
        this.tables = tables;
        this.suppliers = suppliers;
        this.choice = choice;
    }

    /**
     * An invoice of a store.
     *
     * @param number the supplier's own
     * @param total minor units
     */
    record Row(long store, UUID id, String supplier, String number, LocalDate day, long total, Invoice.State state) {}

    /**
     * A page of invoices, the latest leading.
     *
     * @param next pass as {@code after} for the following page; null at the end
     */
    record Page(List<Row> rows, @Nullable String next) {}

    @GetMapping
    @Requires(Permission.ORDER_WRITE)
    Page invoices(
            @RequestParam(required = false) @Nullable List<Long> stores,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(defaultValue = "ENTERED") Invoice.State state,
            @RequestParam(required = false) @Nullable String after) {
        List<Long> chosen = choice.of(stores, group).stream().map(Store::id).toList();
        List<Invoice> found = tables.list(chosen, List.of(state), LatestMark.read(after), PAGE + 1);
        var names = suppliers.all().stream().collect(Collectors.toMap(Supplier::id, Supplier::name));
        List<Row> rows = found.stream()
                .limit(PAGE)
                .map(invoice -> new Row(
                        invoice.store(),
                        invoice.id(),
                        names.getOrDefault(invoice.supplier(), ""),
                        invoice.number(),
                        invoice.day(),
                        invoice.total(),
                        invoice.state()))
                .toList();
        return new Page(
                rows, LatestMark.next(found, PAGE, invoice -> new LatestMark(invoice.enteredAt(), invoice.id())));
    }
}
