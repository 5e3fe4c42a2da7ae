package aisle.server.ledger;

import aisle.server.inventory.Movement;
import aisle.server.inventory.Stock;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.sales.ReceiptRow;
import aisle.server.sales.Receipts;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A receipt with all that follows from it: the only place above sales, stock and books at once. */
@RestController
class OpenedReceiptController {

    private final Receipts receipts;
    private final Stock stock;
    private final Postings postings;

    OpenedReceiptController(Receipts receipts, Stock stock, Postings postings) {
        this.receipts = receipts;
        this.stock = stock;
        this.postings = postings;
    }

    /** Stock that moved with the receipt. */
    record Moved(long product, long quantity, Movement.Kind kind) {}

    /** A receipt with its consequences; {@code entry} is the journal entry in its own form. */
    record OpenedReceipt(
            String code,

            @JsonRawValue @Schema(type = "object", description = "the entry, docs/journal.md")
            String entry,

            String cashierName,
            @Nullable String approvedByName,
            Instant recordedAt,
            boolean chainIntact,
            @Nullable UUID saleId,
            @Nullable String saleCode,
            Receipts.@Nullable Difference difference,
            List<ReceiptRow> refunds,
            List<Receipts.Left> left,
            List<Moved> movements,
            List<Postings.Posted> postings) {}

    @GetMapping("/api/stores/{store}/receipts/{id}")
    @Requires(Permission.SALES_VIEW)
    OpenedReceipt open(@PathVariable long store, @PathVariable String id) {
        Receipts.Opened opened = receipts.open(store, id).orElseThrow(() -> Problem.notFound("receipt", id));
        UUID entry = opened.row().id();
        return new OpenedReceipt(
                opened.row().code(),
                opened.body(),
                opened.row().cashierName(),
                opened.approvedByName(),
                opened.recordedAt(),
                opened.chainIntact(),
                opened.saleId(),
                opened.saleCode(),
                opened.difference(),
                opened.refunds(),
                opened.left(),
                stock.movementsOf(entry).stream()
                        .map(each -> new Moved(each.product(), each.quantity(), each.kind()))
                        .toList(),
                postings.of(entry));
    }
}
