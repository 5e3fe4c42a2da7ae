package aisle.core.sale;

import aisle.core.Refusal;
import aisle.core.code.AccountNumber;
import aisle.core.journal.DrawerMoved;
import aisle.core.journal.Header;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.Receipt;
import aisle.core.journal.Refund;
import aisle.core.journal.Sale;
import aisle.core.journal.ShiftClosed;
import aisle.core.journal.ShiftOpened;
import aisle.core.journal.VoidedBasket;
import aisle.core.json.Fields;
import aisle.core.json.JsonValue;
import aisle.core.money.Limits;
import aisle.core.restriction.Circumstances;
import aisle.core.tender.Payment;
import aisle.core.tender.Tender;
import aisle.core.tender.TenderAmount;
import aisle.core.tender.TenderKind;
import aisle.core.tender.Tendered;
import java.util.ArrayList;
import java.util.List;

/** Makes finished entries from drafts (docs/till-core.md), priced, paid, linked and hashed. */
public final class Drafts {
    private static final int REASON_MAX = 500;
    private static final int REFUNDS_MAX = 1_000;
    private static final int HASH = 64;

    private final Pricing pricing;

    public Drafts(Pricing pricing) {
        this.pricing = pricing;
    }

    /** A sale from a basket and its payments. */
    public Sale sale(Fields draft) {
        Header header = Header.read(draft);
        Sold sold = Sold.read(draft, header);
        List<Tendered> tendered = draft.objects("tenders", Receipt.TENDERS_MAX, Tendered::read);
        Paid paid = pricing.pay(pricing.price(sold.basket), tendered);
        if (paid.payment().missing() > 0) {
            throw Refusal.of("tenders", paid.payment().missing(), "payments that leave nothing missing");
        }
        Receipt receipt = sold.receipt(pricing.rules(), paid.basket(), paid.payment());
        return new Sale(header, receipt, previous(draft), JournalEntry.NO_PREVIOUS).sealed();
    }

    /** A basket that was given up. */
    public VoidedBasket voided(Fields draft) {
        Header header = Header.read(draft);
        Sold sold = Sold.read(draft, header);
        String reason = draft.text("reason", 1, REASON_MAX);
        PricedBasket priced = pricing.price(sold.basket);
        Payment none = new Payment(0, 0, 0, 0, 0, List.of());
        Receipt receipt = sold.receipt(pricing.rules(), priced, none);
        return new VoidedBasket(header, receipt, reason, previous(draft), JournalEntry.NO_PREVIOUS).sealed();
    }

    /** A refund of a sale's lines, or of all that is left. */
    public Refund refund(Fields draft) {
        Header header = Header.read(draft);
        Refunds refunds = refunds(draft);
        List<RefundRequest> lines =
                draft.has("lines") ? draft.objects("lines", Limits.LINES_MAX, RefundRequest::read) : refunds.left();
        TenderKind tender = draft.has("tender") ? draft.choice("tender", TenderKind.values()) : null;
        String reason = draft.text("reason", 1, REASON_MAX);
        long approvedBy = draft.optionalNumber("approvedBy", 1, Limits.ID_MAX);
        long cashStep = pricing.rules().cashStep();
        String reference = draft.optionalText("reference", AccountNumber.LONGEST);
        if (!reference.isEmpty()) {
            AccountNumber.parse(reference);
        }
        return refunds.refund(header, lines, tender, reference, reason, approvedBy, cashStep, previous(draft));
    }

    /** A refund of goods whose receipt nobody has, in cash. */
    public Refund unreceipted(Fields draft) {
        Header header = Header.read(draft);
        PricedBasket back = priceBack(draft, header.day());
        for (Difference why : pricing.keptBack(back)) {
            throw new Refusal(why.field(), why.sold(), why.priced());
        }
        long coins = Payment.coins(back.total(), pricing.rules().cashStep());
        PricedBasket negated = back.back();
        Receipt receipt = new Receipt(
                draft.number("priceBook", 1, Limits.ID_MAX),
                pricing.rules().currency(),
                true,
                0,
                List.of(),
                draft.optionalNumber("approvedBy", 1, Limits.ID_MAX),
                negated.lines(),
                negated.taxes(),
                negated.total(),
                back.total() - coins,
                List.of(new Tender(TenderKind.CASH, -coins, 0, 0, "")));
        String reason = draft.text("reason", 1, REASON_MAX);
        return new Refund(header, receipt, Refund.WITHOUT_RECEIPT, reason, previous(draft), JournalEntry.NO_PREVIOUS)
                .sealed();
    }

    /**
     * What goods come back for without a receipt, from the members {@code minute}, {@code products} and {@code lines}.
     */
    public PricedBasket priceBack(Fields fields, long day) {
        List<BasketLine> lines = fields.objects("lines", Limits.LINES_MAX, BasketLine::read);
        if (lines.isEmpty()) {
            throw new Refusal("lines", "empty", "at least one line");
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).off() != null) {
                throw new Refusal("lines[" + i + "].off", "something taken off", "the price of today");
            }
        }
        return pricing.priceBack(day, Circumstances.minute(fields), Basket.products(fields), lines);
    }

    /** A sale and its earlier refunds, from the members {@code sale} and {@code refunds}. */
    public static Refunds refunds(Fields fields) {
        JournalEntry sale = JournalEntry.parse(fields.value("sale"));
        if (!(sale instanceof Sale sold)) {
            throw new Refusal("sale.kind", sale.kind().name(), "SALE");
        }
        List<Refund> earlier = new ArrayList<>();
        for (JsonValue each : fields.items("refunds", REFUNDS_MAX)) {
            if (!(JournalEntry.parse(each) instanceof Refund refund)) {
                throw new Refusal("refunds[" + earlier.size() + "].kind", "another kind", "REFUND");
            }
            earlier.add(refund);
        }
        return new Refunds(sold, earlier);
    }

    /** A shift opened. */
    public ShiftOpened shiftOpened(Fields draft) {
        Header header = Header.read(draft);
        long drawer = draft.number("float", 0, Limits.MONEY_MAX);
        return new ShiftOpened(header, drawer, previous(draft), JournalEntry.NO_PREVIOUS).sealed();
    }

    /** Cash put into the drawer or taken out. */
    public DrawerMoved drawerMoved(Fields draft) {
        return DrawerMoved.read(draft, Header.read(draft)).sealed();
    }

    /** A shift closed. */
    public ShiftClosed shiftClosed(Fields draft) {
        Header header = Header.read(draft);
        int kinds = TenderKind.values().length;
        List<TenderAmount> counted = draft.objects("counted", kinds, TenderAmount::read);
        List<TenderAmount> expected = draft.objects("expected", kinds, TenderAmount::read);
        return new ShiftClosed(header, counted, expected, previous(draft), JournalEntry.NO_PREVIOUS).sealed();
    }

    private static String previous(Fields draft) {
        return draft.hex("previous", HASH);
    }

    /** What a sale and a void have in common. */
    private record Sold(long priceBook, long customer, long approvedBy, Basket basket) {
        static Sold read(Fields draft, Header header) {
            Sold sold = new Sold(
                    draft.number("priceBook", 1, Limits.ID_MAX),
                    draft.optionalNumber("customer", 1, Limits.ID_MAX),
                    draft.optionalNumber("approvedBy", 1, Limits.ID_MAX),
                    draft.object("basket", Basket::read));
            if (sold.basket.day() != header.day()) {
                throw Refusal.of("basket.day", sold.basket.day(), "the entry's day, " + header.day());
            }
            return sold;
        }

        Receipt receipt(Rules rules, PricedBasket priced, Payment payment) {
            return new Receipt(
                    priceBook,
                    rules.currency(),
                    basket.member(),
                    customer,
                    basket.coupons(),
                    approvedBy,
                    basket.circumstances().ageCheck(),
                    basket.exemption(),
                    priced.lines(),
                    priced.taxes(),
                    priced.total(),
                    payment.rounding(),
                    payment.tenders());
        }
    }
}
