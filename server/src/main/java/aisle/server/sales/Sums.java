package aisle.server.sales;

import aisle.core.journal.Kind;
import aisle.core.journal.Line;
import aisle.core.journal.Receipt;
import aisle.core.journal.ReceiptEntry;
import aisle.core.promotion.Discount;
import aisle.core.tax.TaxAmount;
import aisle.core.tender.Tender;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a receipt adds up: lines, taxes, total, tenders. The core's reader has bounded every number (a receipt's
 * thousand lines of 10^12 stay far below 2^63), so plain sums are exact here.
 */
final class Sums {

    private final Kind kind;
    private final Receipt receipt;

    private Sums(Kind kind, Receipt receipt) {
        this.kind = kind;
        this.receipt = receipt;
    }

    /** The first sum that is wrong, or null. */
    static @Nullable Reason check(ReceiptEntry entry) {
        Sums sums = new Sums(entry.kind(), entry.receipt());
        Reason wrong = sums.lines();
        wrong = wrong != null ? wrong : sums.taxes();
        wrong = wrong != null ? wrong : sums.total();
        return wrong != null ? wrong : sums.tenders();
    }

    private @Nullable Reason lines() {
        if (receipt.lines().isEmpty()) {
            return wrong("lines", "empty", "at least one line");
        }
        for (int i = 0; i < receipt.lines().size(); i++) {
            Reason wrong = line(receipt.lines().get(i), i);
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private @Nullable Reason line(Line line, int index) {
        String path = "lines[" + index + "].";
        if (line.line() != index + 1) {
            return wrong(path + "line", line.line(), index + 1);
        }
        if (againstSign(line.quantity()) || line.quantity() == 0) {
            return wrong(path + "quantity", line.quantity(), kind == Kind.REFUND ? "below zero" : "above zero");
        }
        if (againstSign(line.net())) {
            return wrong(path + "net", line.net(), kind == Kind.REFUND ? "not above zero" : "not below zero");
        }
        long discounts = 0;
        for (Discount discount : line.discounts()) {
            if (againstSign(discount.amount())) {
                return wrong(path + "discounts", discount.amount(), "the sign of the line");
            }
            discounts += discount.amount();
        }
        if (line.net() != line.gross() - discounts) {
            return wrong(path + "net", line.net(), line.gross() - discounts);
        }
        if (againstSign(line.taxAmount())) {
            return wrong(path + "taxAmount", line.taxAmount(), "the sign of the line");
        }
        return line.linkedTo() > receipt.lines().size()
                ? wrong(path + "linkedTo", line.linkedTo(), "a line of the receipt")
                : null;
    }

    private @Nullable Reason taxes() {
        Map<Long, Long> ofLines = new HashMap<>();
        for (Line line : receipt.lines()) {
            ofLines.merge(line.tax(), line.taxAmount(), Long::sum);
        }
        Map<Long, Long> ofTaxes = new HashMap<>();
        Map<Long, Boolean> inclusive = new HashMap<>();
        for (TaxAmount tax : receipt.taxes()) {
            ofTaxes.merge(tax.tax(), tax.amount(), Long::sum);
            Boolean before = inclusive.putIfAbsent(tax.tax(), tax.inclusive());
            if (before != null && before != tax.inclusive()) {
                return wrong("taxes", "tax " + tax.tax() + " inside and on top", "one of the two");
            }
        }
        for (Map.Entry<Long, Long> tax : ofLines.entrySet()) {
            Long stated = ofTaxes.remove(tax.getKey());
            if (!Objects.equals(stated == null ? Long.valueOf(0) : stated, tax.getValue())) {
                return wrong("taxes", "tax " + tax.getKey() + ": " + stated, "the lines' " + tax.getValue());
            }
        }
        for (Map.Entry<Long, Long> tax : ofTaxes.entrySet()) {
            if (tax.getValue() != 0) {
                return wrong("taxes", "tax " + tax.getKey() + ": " + tax.getValue(), "a tax of a line");
            }
        }
        return null;
    }

    private @Nullable Reason total() {
        long total = net(receipt) + onTop(receipt);
        return receipt.total() == total ? null : wrong("total", receipt.total(), total);
    }

    private @Nullable Reason tenders() {
        if (kind == Kind.VOID) {
            return receipt.tenders().isEmpty()
                    ? null
                    : wrong("tenders", receipt.tenders().size(), "none in a void");
        }
        long paid = 0;
        boolean cash = false;
        for (int i = 0; i < receipt.tenders().size(); i++) {
            Tender tender = receipt.tenders().get(i);
            String path = "tenders[" + i + "].";
            if (againstSign(tender.amount())) {
                return wrong(
                        path + "amount", tender.amount(), kind == Kind.REFUND ? "not above zero" : "not below zero");
            }
            if (tender.given() != 0 && tender.given() != tender.amount() + tender.change()) {
                return wrong(path + "given", tender.given(), tender.amount() + tender.change());
            }
            paid += tender.amount();
            cash |= tender.kind().cash();
        }
        if (paid != receipt.due()) {
            return wrong("tenders", paid, "total + rounding = " + receipt.due());
        }
        return receipt.rounding() != 0 && !cash ? wrong("rounding", receipt.rounding(), "0 without cash") : null;
    }

    /** Sum of the lines' net. */
    static long net(Receipt receipt) {
        long net = 0;
        for (Line line : receipt.lines()) {
            net += line.net();
        }
        return net;
    }

    /** Sum of the taxes on top of the lines' net. */
    static long onTop(Receipt receipt) {
        long onTop = 0;
        for (TaxAmount tax : receipt.taxes()) {
            onTop += tax.inclusive() ? 0 : tax.amount();
        }
        return onTop;
    }

    /** Sum of the taxes inside the lines' net. */
    static long inside(Receipt receipt) {
        long inside = 0;
        for (TaxAmount tax : receipt.taxes()) {
            inside += tax.inclusive() ? tax.amount() : 0;
        }
        return inside;
    }

    private boolean againstSign(long amount) {
        return kind == Kind.REFUND ? amount > 0 : amount < 0;
    }

    private static Reason wrong(String field, Object value, Object allowed) {
        return Reason.of("sums-wrong", field, value, allowed);
    }
}
