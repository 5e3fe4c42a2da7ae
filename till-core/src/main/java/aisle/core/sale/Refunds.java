package aisle.core.sale;

import aisle.core.Refusal;
import aisle.core.journal.Header;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.Line;
import aisle.core.journal.Receipt;
import aisle.core.journal.Refund;
import aisle.core.journal.Sale;
import aisle.core.money.Limits;
import aisle.core.money.Share;
import aisle.core.promotion.Discount;
import aisle.core.tax.TaxAmount;
import aisle.core.tender.Covered;
import aisle.core.tender.Payment;
import aisle.core.tender.Tender;
import aisle.core.tender.TenderKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What may still come back of a sale, and refunds that are its exact inverse: however it is taken back in parts, the
 * parts add up to every amount of the sale, cash rounding and tenders included.
 *
 * <p>Each amount of a line follows the quantity that has come back so far: {@code amount * quantity / whole quantity},
 * rounded half up, less what earlier refunds gave. The last part takes what is left.
 */
public final class Refunds {
    private final Sale sale;
    private final Receipt receipt;
    private final Map<Long, Back> back = new HashMap<>();
    private final Map<String, Long> taxBack = new HashMap<>();
    private final long[] tenderBack;
    /** What each tender paid for the goods: of its amount what did not go onto a gift card or an account. */
    private final long[] paidFor;

    private long totalBack;
    /** What limited tenders have had back, minor units. */
    private long limitedBack;

    /** @param refunds every earlier refund of the sale */
    public Refunds(Sale sale, List<Refund> refunds) {
        this.sale = sale;
        this.receipt = sale.receipt();
        this.tenderBack = new long[receipt.tenders().size()];
        this.paidFor = paidFor(receipt);
        for (int i = 0; i < refunds.size(); i++) {
            try {
                count(refunds.get(i));
            } catch (Refusal refusal) {
                throw refusal.under("refunds[" + i + "]");
            }
        }
    }

    /**
     * What was paid onto cards and accounts was paid in cash as far as that reaches, then by the last of the others;
     * the rounding is of the cash, and so of what it went for.
     */
    private static long[] paidFor(Receipt receipt) {
        List<Tender> tenders = receipt.tenders();
        long[] paid = new long[tenders.size()];
        long loaded = 0;
        for (int i = 0; i < paid.length; i++) {
            paid[i] = Math.max(0, tenders.get(i).amount());
            loaded += paid[i] - tenders.get(i).amount();
        }
        for (int i = 0; i < paid.length && loaded > 0; i++) {
            if (tenders.get(i).kind().cash()) {
                long some = Math.min(loaded, paid[i]);
                loaded = some < paid[i] ? 0 : Math.max(0, loaded - some + receipt.rounding());
                paid[i] -= some;
            }
        }
        for (int i = paid.length - 1; i >= 0; i--) {
            boolean other =
                    !tenders.get(i).kind().limited() && !tenders.get(i).kind().cash();
            long some = other ? Math.min(loaded, paid[i]) : 0;
            paid[i] -= some;
            loaded -= some;
        }
        return paid;
    }

    /** What may still come back, line by line. */
    public List<RefundRequest> left() {
        List<RefundRequest> left = new ArrayList<>();
        for (Line line : receipt.lines()) {
            long quantity = line.quantity() - back(line).quantity;
            if (quantity > 0) {
                left.add(new RefundRequest(line.line(), quantity));
            }
        }
        return left;
    }

    /** The part of the sale's total that may still come back, minor units. */
    public long totalLeft() {
        return receipt.total() - totalBack;
    }

    /** Throws a refusal unless the refund takes back no more than is left. */
    public void check(Refund refund) {
        new Refunds(sale, List.of(refund)).below("", this);
    }

    /**
     * Makes a refund of these lines.
     *
     * @param cashStep the smallest coin
     * @param tender how to pay it back, or null to pay it back as the sale was paid, cash last
     * @param reference the number of a new store credit, empty for what the sale was paid with
     */
    public Refund refund(
            Header header,
            List<RefundRequest> lines,
            @Nullable TenderKind tender,
            String reference,
            String reason,
            long approvedBy,
            long cashStep,
            String previous) {
        if (lines.isEmpty()) {
            throw new Refusal("lines", "empty", "at least one line that is left");
        }
        List<Line> taken = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                taken.add(line(taken, lines.get(i)));
            } catch (Refusal refusal) {
                throw refusal.under("lines[" + i + "]");
            }
        }
        Map<Integer, List<Covered>> covers = covers(taken);
        List<TaxAmount> taxes = taxes(taken, covers);
        long total = 0;
        for (Line line : taken) {
            total += line.net();
        }
        for (TaxAmount tax : taxes) {
            total += tax.inclusive() ? 0 : tax.amount();
        }
        List<Tender> tenders = limited(covers);
        long rest = -total;
        for (Tender each : tenders) {
            rest += each.amount();
        }
        tenders.addAll(tender == null ? asPaid(-total, cashStep) : inOne(tender, reference, rest, cashStep));
        long rounding = -total;
        for (Tender each : tenders) {
            rounding += each.amount();
        }
        Receipt inverse = new Receipt(
                receipt.priceBook(),
                receipt.currency(),
                receipt.member(),
                receipt.customer(),
                List.of(),
                approvedBy,
                null,
                receipt.exemption(),
                List.copyOf(taken),
                taxes,
                total,
                rounding,
                List.copyOf(tenders));
        return new Refund(header, inverse, sale.id(), reason, previous, JournalEntry.NO_PREVIOUS).sealed();
    }

    /**
     * A line that comes back.
     *
     * @param taken the lines before it, among which are the goods that a deposit belongs to when they come back as well
     */
    private Line line(List<Line> taken, RefundRequest request) {
        if (request.line() > receipt.lines().size()) {
            throw Refusal.of(
                    "line",
                    request.line(),
                    "a line of the sale, 1 to " + receipt.lines().size());
        }
        Line line = receipt.lines().get((int) request.line() - 1);
        Back so = back(line);
        long left = line.quantity() - so.quantity;
        boolean whole = line.unit().weighed() || request.quantity() % Limits.UNIT == 0;
        if (request.quantity() > left || !whole) {
            throw Refusal.of("quantity", request.quantity(), "at most what is left, " + left + ", in whole units");
        }
        so.quantity += request.quantity();
        List<Discount> discounts = new ArrayList<>();
        long net = so.part("net", line.net(), line);
        long gross = net;
        for (Discount each : line.discounts()) {
            long amount = so.part("discount " + each.promotion(), each.amount(), line);
            gross += amount;
            if (amount != 0) {
                discounts.add(new Discount(each.promotion(), each.name(), -amount));
            }
        }
        long taxAmount = so.part("tax", line.taxAmount(), line);
        return new Line(
                taken.size() + 1L,
                line.product(),
                line.code(),
                line.name(),
                line.department(),
                line.unit(),
                -request.quantity(),
                0,
                line.unitPrice(),
                0,
                goods(taken, line.linkedTo()),
                line.line(),
                -gross,
                List.copyOf(discounts),
                -net,
                line.tax(),
                -taxAmount);
    }

    /** Where the goods of a deposit stand among the lines that come back; 0 when they do not, and for what is none. */
    private static long goods(List<Line> taken, long linkedTo) {
        for (Line line : taken) {
            if (linkedTo != 0 && line.refundLine() == linkedTo) {
                return line.line();
            }
        }
        return 0;
    }

    /**
     * What each limited tender, by its place, gets back for the lines that are taken: of every line that has come back
     * so far the first tender all that it paid, then the next. What they did not pay is left for the others.
     */
    private Map<Integer, List<Covered>> covers(List<Line> taken) {
        Map<Integer, List<Covered>> covers = new TreeMap<>();
        for (Line line : taken) {
            Back so = back.computeIfAbsent(line.refundLine(), key -> new Back());
            long left = so.given("net");
            for (int i = 0; i < receipt.tenders().size(); i++) {
                Tender paid = receipt.tenders().get(i);
                long to = Math.min(left, paid.of(line.refundLine()));
                long now = to - so.given(covered(paid));
                left -= to;
                if (now > 0) {
                    so.count(covered(paid), -now);
                    covers.computeIfAbsent(i, key -> new ArrayList<>()).add(new Covered(line.line(), -now));
                }
            }
        }
        return covers;
    }

    /** What limited tenders get back: what they paid of the lines that come back, and nothing else may have it. */
    private List<Tender> limited(Map<Integer, List<Covered>> covers) {
        List<Tender> tenders = new ArrayList<>();
        covers.forEach((at, back) -> {
            Tender paid = receipt.tenders().get(at);
            long amount = 0;
            for (Covered each : back) {
                amount += each.amount();
            }
            limitedBack -= amount;
            tenders.add(new Tender(paid.kind(), amount, 0, 0, paid.reference(), List.copyOf(back)));
        });
        return tenders;
    }

    /** The taxes of lines taken back: each component follows the tax that has come back so far. */
    private List<TaxAmount> taxes(List<Line> taken, Map<Integer, List<Covered>> covers) {
        Map<Long, Long> untaxed = new HashMap<>();
        covers.values().forEach(back -> back.forEach(each -> untaxed.merge(each.line(), each.amount(), Long::sum)));
        List<TaxAmount> taxes = new ArrayList<>();
        Map<Long, Long> amountLeft = new HashMap<>();
        Map<Long, Long> backLeft = new HashMap<>();
        for (TaxAmount tax : receipt.taxes()) {
            amountLeft.merge(tax.tax(), tax.amount(), Math::addExact);
        }
        for (Line line : receipt.lines()) {
            backLeft.merge(line.tax(), back(line).given.getOrDefault("tax", 0L), Math::addExact);
        }
        for (TaxAmount tax : receipt.taxes()) {
            long whole = amountLeft.getOrDefault(tax.tax(), 0L);
            long so = backLeft.getOrDefault(tax.tax(), 0L);
            long now = whole == 0 ? 0 : Share.halfUp(so, tax.amount(), whole);
            amountLeft.put(tax.tax(), whole - tax.amount());
            backLeft.put(tax.tax(), so - now);
            long base = 0;
            boolean any = false;
            for (Line line : taken) {
                any |= line.tax() == tax.tax();
                base += line.tax() == tax.tax() ? base(line, tax, untaxed) : 0;
            }
            if (any) {
                long amount = taxBack.getOrDefault(key(tax), 0L) - now;
                taxes.add(new TaxAmount(tax.tax(), tax.component(), tax.ppm(), tax.inclusive(), base, amount));
            }
        }
        return List.copyOf(taxes);
    }

    /** What a tax was reckoned on of a line that comes back. */
    private long base(Line line, TaxAmount tax, Map<Long, Long> untaxed) {
        if (tax.inclusive()) {
            return line.net();
        }
        return receipt.exemption() == null ? line.net() - untaxed.getOrDefault(line.line(), 0L) : 0;
    }

    /** Pays the rest back as the sale was paid: what is not cash first, then cash, whole coins all along. */
    private List<Tender> asPaid(long total, long cashStep) {
        List<Tender> tenders = new ArrayList<>();
        boolean last = totalBack + total == receipt.total();
        long so = totalBack + total - limitedBack;
        for (int i = 0; i < tenderBack.length; i++) {
            Tender paid = receipt.tenders().get(i);
            if (!paid.kind().cash() && !paid.kind().limited()) {
                long to = Math.min(so, paidFor[i]);
                so -= to;
                give(tenders, paid, Math.max(0, to - tenderBack[i]));
            }
        }
        for (int i = 0; i < tenderBack.length; i++) {
            Tender paid = receipt.tenders().get(i);
            if (paid.kind().cash()) {
                long to = last ? paidFor[i] : Math.min(Payment.coins(so, cashStep), paidFor[i]);
                give(tenders, paid, Math.max(0, to - tenderBack[i]));
            }
        }
        return List.copyOf(tenders);
    }

    private static void give(List<Tender> tenders, Tender paid, long amount) {
        if (amount > 0) {
            tenders.add(new Tender(paid.kind(), -amount, 0, 0, paid.reference()));
        } else if (paid.kind().cash()) {
            // Kept even at nothing: the rounding of this part needs the cash it belongs to.
            tenders.add(new Tender(paid.kind(), 0, 0, 0, ""));
        }
    }

    private List<Tender> inOne(TenderKind kind, String credit, long rest, long cashStep) {
        if (rest == 0) {
            return List.of();
        }
        if (kind.limited()) {
            throw new Refusal("tender", kind.name(), "a tender that may pay for anything");
        }
        if (!credit.isEmpty() && kind != TenderKind.STORE_CREDIT) {
            throw new Refusal("reference", credit, "left out, but for a store credit");
        }
        String reference = credit;
        for (Tender paid : receipt.tenders()) {
            boolean same = credit.isEmpty() && paid.kind() == kind && paid.amount() > 0;
            reference = same ? paid.reference() : reference;
        }
        if (kind.referenced() && reference.isEmpty()) {
            throw new Refusal("tender", kind.name(), "a tender the sale was paid with, or CASH");
        }
        long amount = kind.cash() ? Payment.coins(rest, cashStep) : rest;
        return List.of(new Tender(kind, -amount, 0, 0, reference));
    }

    private void count(Refund refund) {
        if (!refund.refundOf().equals(sale.id())) {
            throw new Refusal("refundOf", refund.refundOf(), sale.id());
        }
        for (int i = 0; i < refund.receipt().lines().size(); i++) {
            Line line = refund.receipt().lines().get(i);
            if (line.refundLine() < 1 || line.refundLine() > receipt.lines().size()) {
                throw Refusal.of("lines[" + i + "].refundLine", line.refundLine(), "a line of the sale");
            }
            Back so = back.computeIfAbsent(line.refundLine(), key -> new Back());
            so.quantity -= line.quantity();
            so.count("gross", line.gross());
            so.count("net", line.net());
            so.count("tax", line.taxAmount());
            for (Discount each : line.discounts()) {
                so.count("discount " + each.promotion(), each.amount());
            }
        }
        for (TaxAmount tax : refund.receipt().taxes()) {
            taxBack.merge(key(tax), -tax.amount(), Math::addExact);
        }
        for (Tender tender : refund.receipt().tenders()) {
            count(tender);
            limitedBack -= tender.kind().limited() ? tender.amount() : 0;
            for (Covered each : tender.covers()) {
                back(refund, each).count(covered(tender), each.amount());
            }
        }
        totalBack -= refund.receipt().total();
    }

    /** What has come back of the line that a refund's tender covers. */
    private Back back(Refund refund, Covered covered) {
        List<Line> lines = refund.receipt().lines();
        if (covered.line() > lines.size()) {
            throw Refusal.of("tenders.covers", covered.line(), "a line of the refund");
        }
        return back.computeIfAbsent(lines.get((int) covered.line() - 1).refundLine(), key -> new Back());
    }

    /** Books a tender paid back on the sale's tenders of its kind and reference, as far as they reach. */
    private void count(Tender tender) {
        long amount = -tender.amount();
        for (int i = 0; i < tenderBack.length && amount > 0; i++) {
            Tender paid = receipt.tenders().get(i);
            if (paid.kind() == tender.kind() && paid.reference().equals(tender.reference())) {
                long some = Math.min(amount, paidFor[i] - tenderBack[i]);
                tenderBack[i] += some;
                amount -= some;
            }
        }
    }

    /** Refuses this one refund, counted alone, where it exceeds what earlier ones leave. */
    private void below(String at, Refunds earlier) {
        for (Line line : receipt.lines()) {
            Back now = back(line);
            Back so = earlier.back(line);
            String field = at + "lines of refundLine " + line.line();
            within(field + ", quantity", now.quantity, line.quantity() - so.quantity);
            within(field + ", gross", now.given("gross"), line.gross() - so.given("gross"));
            within(field + ", net", now.given("net"), line.net() - so.given("net"));
            within(field + ", taxAmount", now.given("tax"), line.taxAmount() - so.given("tax"));
            for (Tender paid : receipt.tenders()) {
                String part = covered(paid);
                within(field + ", " + part, now.given(part), paid.of(line.line()) - so.given(part));
            }
        }
        within("total", totalBack, receipt.total() - earlier.totalBack);
    }

    private static void within(String field, long found, long left) {
        if (found > left) {
            throw Refusal.of(field, -found, "at most what is left, " + left);
        }
    }

    private Back back(Line line) {
        return back.computeIfAbsent(line.line(), key -> new Back());
    }

    /** What the part of a line is counted by that a limited tender paid. */
    private static String covered(Tender tender) {
        return "covered " + tender.kind() + " " + tender.reference();
    }

    private static String key(TaxAmount tax) {
        return tax.tax() + " " + tax.component();
    }

    /** What has come back of one line, positive: thousandths, and minor units of each of its amounts. */
    private static final class Back {
        private final Map<String, Long> given = new HashMap<>();
        private long quantity;

        void count(String amount, long negative) {
            given.merge(amount, -negative, Math::addExact);
        }

        long given(String amount) {
            return given.getOrDefault(amount, 0L);
        }

        /** What comes back now of an amount of the line, {@code quantity} being already raised. */
        long part(String amount, long whole, Line line) {
            long so = given(amount);
            long now = Math.max(0, Share.halfUp(whole, quantity, line.quantity()) - so);
            given.put(amount, so + now);
            return now;
        }
    }
}
