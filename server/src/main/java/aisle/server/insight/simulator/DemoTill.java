package aisle.server.insight.simulator;

import aisle.core.journal.Header;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.Receipt;
import aisle.core.journal.Sale;
import aisle.core.journal.ShiftClosed;
import aisle.core.journal.ShiftOpened;
import aisle.core.journal.VoidedBasket;
import aisle.core.sale.Basket;
import aisle.core.sale.Paid;
import aisle.core.sale.PricedBasket;
import aisle.core.sale.Pricing;
import aisle.core.sale.RefundRequest;
import aisle.core.sale.Refunds;
import aisle.core.tender.Payment;
import aisle.core.tender.Tender;
import aisle.core.tender.TenderAmount;
import aisle.core.tender.TenderKind;
import aisle.core.tender.Tendered;
import aisle.server.sales.ChainHead;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A till of the demo shop: writes its journal with the core exactly as a real till does, entry upon entry. */
final class DemoTill {

    private final long store;
    private final long till;
    private final long priceBook;
    private final Pricing pricing;
    private final Random random;

    private final List<JournalEntry> written = new ArrayList<>();
    private final Map<TenderKind, Long> drawer = new EnumMap<>(TenderKind.class);
    private String previous;
    private String shift = "";
    private long number;
    private long cashier;
    private long clock;

    /** A till that goes on where its journal stands. */
    DemoTill(long store, long till, ChainHead head, long priceBook, Pricing pricing, Random random) {
        this.store = store;
        this.till = till;
        this.priceBook = priceBook;
        this.pricing = pricing;
        this.random = random;
        this.number = head.number();
        this.previous = head.hash();
    }

    long id() {
        return till;
    }

    boolean inShift() {
        return !shift.isEmpty();
    }

    long cashier() {
        return cashier;
    }

    /** What was written since it was asked last. */
    List<JournalEntry> takeWritten() {
        var taken = List.copyOf(written);
        written.clear();
        return taken;
    }

    void openShift(LocalDate day, long at, long whoSells, long drawerFloat) {
        shift = uuid(at, 4).toString();
        cashier = whoSells;
        drawer.clear();
        drawer.put(TenderKind.CASH, drawerFloat);
        write(new ShiftOpened(header(day, at), drawerFloat, previous, JournalEntry.NO_PREVIOUS).sealed());
    }

    /**
     * Counts the drawer.
     *
     * @param over what the cash count is above the reckoning, minor units
     */
    void closeShift(LocalDate day, long at, long over) {
        var counted = new ArrayList<TenderAmount>();
        var expected = new ArrayList<TenderAmount>();
        drawer.forEach((kind, amount) -> {
            expected.add(new TenderAmount(kind, amount));
            counted.add(new TenderAmount(kind, kind.cash() ? Math.max(0, amount + over) : amount));
        });
        write(new ShiftClosed(header(day, at), counted, expected, previous, JournalEntry.NO_PREVIOUS).sealed());
        shift = "";
    }

    /** A basket at its price. */
    PricedBasket price(Basket basket) {
        return pricing.price(basket);
    }

    /** How far payments cover a basket. */
    Paid pay(PricedBasket priced, List<Tendered> tendered) {
        return pricing.pay(priced, tendered);
    }

    Sale sell(LocalDate day, long at, Basket basket, PricedBasket priced, List<Tendered> tendered) {
        var paid = pay(priced, tendered);
        var receipt = receipt(basket, paid.basket(), paid.payment());
        var sale = new Sale(header(day, at), receipt, previous, JournalEntry.NO_PREVIOUS).sealed();
        write(sale);
        count(sale.receipt().tenders());
        return (Sale) sale;
    }

    void giveUp(LocalDate day, long at, Basket basket, String reason) {
        var none = new Payment(0, 0, 0, 0, 0, List.of());
        var receipt = receipt(basket, pricing.price(basket), none);
        write(new VoidedBasket(header(day, at), receipt, reason, previous, JournalEntry.NO_PREVIOUS).sealed());
    }

    void refund(LocalDate day, long at, Sale sale, List<RefundRequest> lines, String reason, long approvedBy) {
        var refund = new Refunds(sale, List.of())
                .refund(
                        header(day, at),
                        lines,
                        null,
                        "",
                        reason,
                        approvedBy,
                        pricing.rules().cashStep(),
                        previous);
        write(refund);
        count(refund.receipt().tenders());
    }

    private Receipt receipt(Basket basket, PricedBasket priced, Payment payment) {
        return new Receipt(
                priceBook,
                pricing.rules().currency(),
                basket.member(),
                0,
                basket.coupons(),
                0,
                basket.circumstances().ageCheck(),
                basket.exemption(),
                priced.lines(),
                priced.taxes(),
                priced.total(),
                payment.rounding(),
                payment.tenders());
    }

    private void count(List<Tender> tenders) {
        tenders.forEach(tender -> drawer.merge(tender.kind(), tender.amount(), Math::addExact));
    }

    private Header header(LocalDate day, long at) {
        clock = Math.max(clock + 1, at);
        return new Header(uuid(clock, 7).toString(), store, till, number + 1, clock, day.toEpochDay(), shift, cashier);
    }

    private void write(JournalEntry entry) {
        written.add(entry);
        number = entry.header().number();
        previous = entry.hash();
    }

    /** RFC 9562, 5.7, with the seed's bits for the random ones. */
    private UUID uuid(long at, int version) {
        long high = version == 7 ? at << 16 : random.nextLong() & ~0xFFFFL;
        return new UUID(high | (long) version << 12 | random.nextInt(1 << 12), 1L << 63 | random.nextLong() >>> 2);
    }
}
