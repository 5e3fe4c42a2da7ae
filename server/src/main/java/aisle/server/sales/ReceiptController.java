package aisle.server.sales;

import aisle.core.receipt.Paper;
import aisle.core.sale.RefundRequest;
import aisle.core.tender.TenderKind;
import aisle.server.organization.Access;
import aisle.server.organization.ForTill;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Receipts found and refunded: in the office, and at any till of the store. */
@RestController
class ReceiptController {

    private static final List<String> KINDS = List.of("SALE", "REFUND", "VOID");
    private static final int REASON_MAX = 500;
    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}";
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Receipts receipts;
    private final OfficeRefunds refunds;
    private final Papers papers;
    private final Access access;

    ReceiptController(Receipts receipts, OfficeRefunds refunds, Papers papers, Access access) {
        this.receipts = receipts;
        this.papers = papers;
        this.refunds = refunds;
        this.access = access;
    }

    @GetMapping("/api/stores/{store}/receipts")
    @Requires(Permission.SALES_VIEW)
    Receipts.Page list(
            @PathVariable long store,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Long till,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String exception,
            @RequestParam(required = false) @Nullable String after) {
        if (kind != null && !KINDS.contains(kind)) {
            throw Problem.invalid("kind", kind, KINDS);
        }
        Receipts.Exception said = switch (exception) {
            case "PRICE_DIFFERENCE" -> Receipts.Exception.PRICE_DIFFERENCE;
            case "WITHOUT_RECEIPT" -> Receipts.Exception.WITHOUT_RECEIPT;
            case null -> null;
            default -> throw Problem.invalid("exception", exception, List.of("PRICE_DIFFERENCE", "WITHOUT_RECEIPT"));
        };
        return receipts.page(store, new Receipts.Search(query, day, till, kind, said), after);
    }

    /**
     * The receipt as its till printed it.
     *
     * @param form {@code data}, {@code text} or {@code html}
     * @param columns of the text
     * @param language of the words, BCP 47; the store's own when left out
     */
    @GetMapping("/api/stores/{store}/receipts/{id}/paper")
    @Requires(Permission.SALES_VIEW)
    ResponseEntity<String> paper(
            @PathVariable long store,
            @PathVariable String id,
            @RequestParam(defaultValue = "data") String form,
            @RequestParam(defaultValue = "42") int columns,
            @RequestParam(required = false) @Nullable String language) {
        if (columns < Paper.NARROWEST || columns > Paper.WIDEST) {
            throw Problem.invalid("columns", columns, Paper.NARROWEST + " to " + Paper.WIDEST);
        }
        if (language != null && !language.matches(LANGUAGE)) {
            throw Problem.invalid("language", language, "a BCP 47 tag such as en or es-MX");
        }
        Paper paper = papers.of(store, id, language).orElseThrow(() -> Problem.notFound("receipt", id));
        return switch (form) {
            case "data" -> answer(MediaType.APPLICATION_JSON, Papers.data(paper));
            case "text" -> answer(TEXT, Papers.text(paper, columns));
            case "html" -> answer(HTML, PaperPage.of(paper));
            default -> throw Problem.invalid("form", form, List.of("data", "text", "html"));
        };
    }

    private static ResponseEntity<String> answer(MediaType type, String body) {
        return ResponseEntity.ok().contentType(type).body(body);
    }

    /** What of a sale is to be refunded, why, and how it is paid back. */
    record RefundOrder(
            @Nullable List<Part> lines,
            @Nullable String reason,
            @Nullable String tender) {
        /** A line of the sale and how much of it, thousandths. */
        record Part(long line, long quantity) {}
    }

    @PostMapping("/api/stores/{store}/receipts/{id}/refund")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.REFUND)
    OfficeRefunds.Given refund(@PathVariable long store, @PathVariable UUID id, @RequestBody RefundOrder order) {
        if (order.lines() == null || order.lines().isEmpty()) {
            throw Problem.invalid("lines", null, "at least one line of the sale");
        }
        String reason = order.reason();
        if (reason == null || reason.isBlank() || reason.length() > REASON_MAX) {
            throw Problem.invalid("reason", reason, "1 to " + REASON_MAX + " characters");
        }
        TenderKind tender = switch (order.tender()) {
            case "CASH" -> TenderKind.CASH;
            case "CARD" -> TenderKind.CARD;
            case null, default -> throw Problem.invalid("tender", order.tender(), List.of("CASH", "CARD"));
        };
        List<RefundRequest> lines = order.lines().stream()
                .map(part -> new RefundRequest(part.line(), part.quantity()))
                .toList();
        return refunds.refund(store, id, lines, tender, reason.strip(), access.staff());
    }

    /** The sale behind a receipt and what came back of it, in the journal's own bytes. */
    @GetMapping(path = "/api/till/receipts/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ForTill
    byte[] forTill(@PathVariable String key) {
        UUID id = receipts.locate(access.till().store(), key).orElseThrow(() -> Problem.notFound("receipt", key));
        String answer = "{\"sale\":" + receipts.body(id) + ",\"refunds\":["
                + String.join(",", receipts.refundBodies(id)) + "]}";
        return answer.getBytes(StandardCharsets.UTF_8);
    }
}
