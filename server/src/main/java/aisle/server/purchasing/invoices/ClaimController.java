package aisle.server.purchasing.invoices;

import aisle.core.price.Unit;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.LatestMark;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Stores;
import aisle.server.purchasing.Supplier;
import aisle.server.purchasing.Suppliers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The office's claims on suppliers. */
@RestController
@RequestMapping("/api/stores/{store}/claims")
class ClaimController {

    private static final int SHOWN = 200;

    private final Claims claims;
    private final Suppliers suppliers;
    private final Stores stores;
    private final PriceBooks books;

    ClaimController(Claims claims, Suppliers suppliers, Stores stores, PriceBooks books) {
        this.claims = claims;
        this.suppliers = suppliers;
        this.stores = stores;
        this.books = books;
    }

    /**
     * A claim in a list; amounts are minor units, {@code age} whole days since it was made.
     *
     * @param invoiceNumber the supplier's own of the invoice it is about; null for goods that went back
     */
    record Row(
            UUID id,
            String supplier,
            @Nullable String invoiceNumber,
            LocalDate day,
            long age,
            long amount,
            long open) {}

    /** A line with its product; see {@link Claim.Line}. */
    record ShownLine(
            String name, Unit unit, long charged, long came, long units, long cost, long agreed, long amount) {}

    /**
     * A claim with everything about it; amounts are minor units. It is about an invoice, or about goods that went back.
     *
     * @param returnReason why they went back; null for an invoice
     * @param returned the goods; empty for an invoice
     */
    record Sheet(
            UUID id,
            Supplier supplier,
            @Nullable UUID invoice,
            @Nullable String invoiceNumber,
            @Nullable LocalDate invoiceDay,
            GoodsReturn.@Nullable Reason returnReason,
            LocalDate day,
            long age,
            long amount,
            long open,
            List<ShownLine> lines,
            List<ReturnedLine> returned,
            List<Claim.Settlement> settlements) {}

    /** Goods that went back; {@code quantity} in thousandths, {@code cost} minor units of all of it. */
    record ReturnedLine(String name, Unit unit, @Nullable String lot, long quantity, long cost) {}

    /** A credit note as the office sends it; {@code amount} in minor units. */
    record CreditNote(
            @Nullable UUID id,
            @Nullable String number,
            @Nullable Long amount) {}

    /** Why nothing more is asked for. */
    record Reason(@Nullable String reason) {}

    @GetMapping
    @Requires(Permission.ORDER_WRITE)
    List<Row> list(@PathVariable long store) {
        LocalDate today = today(store);
        var names = suppliers.all().stream().collect(Collectors.toMap(Supplier::id, Supplier::name));
        return claims.latest(List.of(store), null, LatestMark.FIRST, SHOWN).stream()
                .map(claim -> row(claim, names, today))
                .toList();
    }

    /** A claim as a list has it; {@code suppliers} has their names by id. */
    static Row row(Claim claim, Map<Long, String> suppliers, LocalDate today) {
        return new Row(
                claim.id(),
                suppliers.getOrDefault(claim.supplier(), ""),
                claim.subject() instanceof Claim.OfInvoice of ? of.number() : null,
                claim.day(),
                ChronoUnit.DAYS.between(claim.day(), today),
                claim.amount(),
                claim.open());
    }

    @GetMapping("/{claim}")
    @Requires(Permission.ORDER_WRITE)
    Sheet claim(@PathVariable long store, @PathVariable UUID claim) {
        return sheet(claims.find(store, claim));
    }

    @PostMapping("/{claim}/credit")
    @Requires(Permission.INVOICE_APPROVE)
    Sheet credit(@PathVariable long store, @PathVariable UUID claim, @RequestBody CreditNote note) {
        claims.find(store, claim);
        if (note.id() == null) {
            throw Problem.invalid("id", null, "a UUID of the credit note's own, so that it counts once");
        }
        if (note.number() == null) {
            throw Problem.invalid("number", null, "the supplier's number of the credit note");
        }
        if (note.amount() == null) {
            throw Problem.invalid("amount", null, "minor units");
        }
        return sheet(claims.credit(store, claim, note.id(), note.number().strip(), note.amount()));
    }

    @PostMapping("/{claim}/give-up")
    @Requires(Permission.INVOICE_APPROVE)
    Sheet giveUp(@PathVariable long store, @PathVariable UUID claim, @RequestBody Reason given) {
        claims.find(store, claim);
        if (given.reason() == null) {
            throw Problem.invalid("reason", null, "why nothing more is asked for");
        }
        return sheet(claims.giveUp(store, claim, given.reason().strip()));
    }

    private LocalDate today(long store) {
        return stores.find(store).dayOf(Instant.now());
    }

    private Sheet sheet(Claim claim) {
        PriceBook book = books.current(claim.store());
        return switch (claim.subject()) {
            case Claim.OfInvoice of ->
                sheet(
                        claim,
                        of,
                        null,
                        of.lines().stream().map(line -> shown(line, book)).toList(),
                        List.of());
            case Claim.OfReturn of ->
                sheet(
                        claim,
                        null,
                        of.reason(),
                        List.of(),
                        of.lines().stream().map(line -> shown(line, book)).toList());
        };
    }

    private Sheet sheet(
            Claim claim,
            Claim.@Nullable OfInvoice invoice,
            GoodsReturn.@Nullable Reason reason,
            List<ShownLine> lines,
            List<ReturnedLine> returned) {
        return new Sheet(
                claim.id(),
                suppliers.find(claim.supplier()),
                invoice == null ? null : invoice.invoice(),
                invoice == null ? null : invoice.number(),
                invoice == null ? null : invoice.day(),
                reason,
                claim.day(),
                ChronoUnit.DAYS.between(claim.day(), today(claim.store())),
                claim.amount(),
                claim.open(),
                lines,
                returned,
                claim.settlements());
    }

    private static ReturnedLine shown(Claim.ReturnedLine line, PriceBook book) {
        var product = book.product(line.product()).orElseThrow();
        return new ReturnedLine(product.name(), product.unit(), line.lot(), line.quantity(), line.cost());
    }

    private static ShownLine shown(Claim.Line line, PriceBook book) {
        var product = book.product(line.product()).orElseThrow();
        return new ShownLine(
                product.name(),
                product.unit(),
                line.charged(),
                line.came(),
                line.units(),
                line.cost(),
                line.agreed(),
                line.amount());
    }
}
