package aisle.core.journal;

import aisle.core.Refusal;
import aisle.core.promotion.Discount;
import aisle.core.tax.TaxAmount;
import aisle.core.tender.Covered;
import aisle.core.tender.Tender;
import java.util.HashMap;
import java.util.Map;

/** Whether a receipt adds up: lines, taxes, total, tenders, and the sign its kind must have. */
public final class Sums {
    private final ReceiptEntry entry;
    private final Receipt receipt;

    /** 1, or -1 in a refund: what every amount is multiplied by to be positive. */
    private final int sign;

    /** Whether the lines name those of a sale. */
    private final boolean ofSale;

    /** What limited tenders paid of each line: no tax on top is due on it. */
    private final Map<Long, Long> covered = new HashMap<>();

    /** The same by tax. */
    private final Map<Long, Long> untaxed = new HashMap<>();

    private Sums(ReceiptEntry entry) {
        this.entry = entry;
        this.receipt = entry.receipt();
        this.sign = entry instanceof Refund ? -1 : 1;
        this.ofSale = entry instanceof Refund refund && refund.receipted();
    }

    /** Throws a refusal of the first sum that is wrong. */
    public static void check(ReceiptEntry entry) {
        Sums sums = new Sums(entry);
        sums.covers();
        Map<Long, Long> nets = new HashMap<>();
        Map<Long, Long> taxes = new HashMap<>();
        long total = sums.lines(nets, taxes) + sums.taxes(nets, taxes);
        sums.equal("total", sums.receipt.total(), total);
        sums.tenders();
    }

    private long lines(Map<Long, Long> nets, Map<Long, Long> taxes) {
        long total = 0;
        for (int i = 0; i < receipt.lines().size(); i++) {
            Line line = receipt.lines().get(i);
            String at = "lines[" + i + "].";
            equal(at + "line", line.line(), i + 1L);
            positive(at + "quantity", line.quantity());
            positive(at + "gross", line.gross());
            positive(at + "net", line.net());
            positive(at + "taxAmount", line.taxAmount());
            if (line.linkedTo() > i || (line.refundLine() != 0) != ofSale) {
                throw Refusal.of(at + "refundLine", line.refundLine(), "a line of the sale, in a refund of one only");
            }
            long net = line.gross();
            for (Discount discount : line.discounts()) {
                positive(at + "discounts", discount.amount());
                net -= discount.amount();
            }
            equal(at + "net", line.net(), net);
            within(at + "net", covered.getOrDefault(line.line(), 0L), line.net());
            nets.merge(line.tax(), line.net(), Math::addExact);
            untaxed.merge(line.tax(), covered.getOrDefault(line.line(), 0L), Math::addExact);
            taxes.merge(line.tax(), line.taxAmount(), Math::addExact);
            total += net;
        }
        return total;
    }

    private long taxes(Map<Long, Long> nets, Map<Long, Long> taxes) {
        long onTop = 0;
        for (int i = 0; i < receipt.taxes().size(); i++) {
            TaxAmount tax = receipt.taxes().get(i);
            String at = "taxes[" + i + "].";
            positive(at + "amount", tax.amount());
            if (receipt.exemption() != null && !tax.inclusive()) {
                equal(at + "base", tax.base(), 0);
                equal(at + "amount", tax.amount(), 0);
            } else {
                long untaxed = tax.inclusive() ? 0 : this.untaxed.getOrDefault(tax.tax(), 0L);
                equal(at + "base", tax.base(), nets.getOrDefault(tax.tax(), 0L) - untaxed);
            }
            taxes.merge(tax.tax(), -tax.amount(), Math::addExact);
            onTop += tax.inclusive() ? 0 : tax.amount();
        }
        for (Map.Entry<Long, Long> left : taxes.entrySet()) {
            if (left.getValue() != 0) {
                throw Refusal.of("taxes", left.getValue(), "lines and taxes of tax " + left.getKey() + " alike");
            }
        }
        return onTop;
    }

    private void tenders() {
        long paid = 0;
        boolean cash = false;
        for (int i = 0; i < receipt.tenders().size(); i++) {
            Tender tender = receipt.tenders().get(i);
            String at = "tenders[" + i + "].";
            if (sign < 0 || !tender.kind().loadable()) {
                positive(at + "amount", tender.amount());
            }
            boolean handed = tender.kind().cash() && sign > 0;
            if (cash && tender.kind().cash()) {
                throw new Refusal(at + "kind", tender.kind().name(), "cash once");
            }
            equal(at + "given", tender.given(), handed ? tender.amount() + tender.change() : 0);
            equal(at + "change", tender.change(), handed ? tender.given() - tender.amount() : 0);
            cash |= tender.kind().cash();
            paid += tender.amount();
        }
        if (entry instanceof VoidedBasket) {
            equal("tenders", receipt.tenders().size(), 0);
            equal("rounding", receipt.rounding(), 0);
            return;
        }
        if (!cash) {
            equal("rounding", receipt.rounding(), 0);
        }
        equal("tenders", paid, receipt.due());
    }

    private void covers() {
        for (int i = 0; i < receipt.tenders().size(); i++) {
            Tender tender = receipt.tenders().get(i);
            long sum = 0;
            for (Covered each : tender.covers()) {
                String at = "tenders[" + i + "].covers";
                positive(at, each.amount());
                if (each.line() > receipt.lines().size()) {
                    throw Refusal.of(at, each.line(), "a line of the receipt");
                }
                covered.merge(each.line(), each.amount(), Math::addExact);
                sum += each.amount();
            }
            equal("tenders[" + i + "].covers", sum, tender.kind().limited() ? tender.amount() : 0);
        }
    }

    private void within(String field, long part, long whole) {
        if (part * sign > whole * sign) {
            throw Refusal.of(field, whole, "at least what limited tenders pay of it, " + part);
        }
    }

    private void positive(String field, long amount) {
        if (amount * sign < 0) {
            throw Refusal.of(field, amount, sign > 0 ? "0 or more" : "0 or less in a refund");
        }
    }

    private static void equal(String field, long found, long right) {
        if (found != right) {
            throw Refusal.of(field, found, Long.toString(right));
        }
    }
}
