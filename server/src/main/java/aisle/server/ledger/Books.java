package aisle.server.ledger;

import aisle.core.journal.DrawerMove;
import aisle.core.journal.DrawerMoved;
import aisle.core.journal.Line;
import aisle.core.journal.ReceiptEntry;
import aisle.core.journal.ShiftClosed;
import aisle.core.journal.VoidedBasket;
import aisle.core.tax.TaxAmount;
import aisle.core.tender.Tender;
import aisle.core.tender.TenderAmount;
import aisle.core.tender.TenderKind;
import aisle.server.inventory.CostsSettled;
import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.StockCounted;
import aisle.server.inventory.StockReceived;
import aisle.server.inventory.StockTransferred;
import aisle.server.inventory.StockWasted;
import aisle.server.inventory.Waste;
import aisle.server.purchasing.invoices.Claim;
import aisle.server.purchasing.invoices.ClaimSettled;
import aisle.server.purchasing.invoices.GoodsReturned;
import aisle.server.purchasing.invoices.InvoiceApproved;
import aisle.server.sales.EntriesRecorded;
import aisle.server.sales.RecordedEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Books what the other modules record, in their own transactions: every document once, and balanced. */
@Component
class Books {

    private final Postings postings;

    Books(Postings postings) {
        this.postings = postings;
    }

    /** Before stock, whose rows all writers want: nobody waits for these. */
    @Order(0)
    @EventListener
    void on(EntriesRecorded recorded) {
        postings.write(recorded.entries().stream().flatMap(Books::transaction).toList());
    }

    @EventListener
    void on(StockReceived received) {
        GoodsReceipt receipt = received.receipt();
        Account against =
                receipt.origin() == GoodsReceipt.Origin.OPENING ? Account.OPENING_STOCK : Account.GOODS_RECEIVED;
        postings.write(List.of(new Transaction(receipt.id(), receipt.store(), "RECEIPT", receipt.day(), receipt.at())
                .debit(Account.INVENTORY, received.cost())
                .credit(against, received.cost())));
    }

    @EventListener
    void on(StockWasted wasted) {
        Waste waste = wasted.waste();
        Account against = waste.reason() == Waste.Reason.DONATED ? Account.DONATIONS : Account.SHRINK;
        postings.write(List.of(new Transaction(waste.id(), waste.store(), "WASTE", wasted.day(), wasted.at())
                .debit(against, wasted.cost())
                .credit(Account.INVENTORY, wasted.cost())));
    }

    /**
     * What the supplier asks is owed. What it asks beyond goods, freight and claims is the price variance. Of both,
     * what is a part of the goods' cost is stock; settling moves on what of these was sold.
     */
    @EventListener
    void on(InvoiceApproved approved) {
        long variance = approved.total() - approved.goods() - approved.freight() - approved.claimed();
        postings.write(
                List.of(new Transaction(approved.invoice(), approved.store(), "INVOICE", approved.day(), approved.at())
                        .debit(Account.GOODS_RECEIVED, approved.goods())
                        .debit(Account.INVENTORY, Math.addExact(approved.freightLanded(), approved.priceLanded()))
                        .debit(Account.FREIGHT_IN, approved.freight() - approved.freightLanded())
                        .debit(Account.SUPPLIER_CLAIMS, approved.claimed())
                        .debit(Account.PURCHASE_VARIANCE, variance - approved.priceLanded())
                        .credit(Account.PAYABLE, approved.total())));
    }

    /** What is missing is shrink; what is found takes shrink back. */
    @EventListener
    void on(StockCounted counted) {
        postings.write(List.of(new Transaction(counted.source(), counted.store(), "COUNT", counted.day(), counted.at())
                .debit(Account.INVENTORY, counted.cost())
                .credit(Account.SHRINK, counted.cost())));
    }

    /** What went back is the supplier's, who owes what it cost until a credit note comes. */
    @EventListener
    void on(GoodsReturned returned) {
        postings.write(List.of(
                new Transaction(returned.goodsReturn(), returned.store(), "RETURN", returned.day(), returned.at())
                        .debit(Account.SUPPLIER_CLAIMS, returned.cost())
                        .credit(Account.INVENTORY, returned.cost())));
    }

    /** What left cost more or less than it was booked at, and what stands there is worth as much less or more. */
    @EventListener
    void on(CostsSettled settled) {
        var books = new Transaction(settled.settlement(), settled.store(), "COSTS", settled.day(), settled.at());
        settled.amounts()
                .forEach(
                        (part, amount) -> books.debit(Account.INVENTORY, amount).credit(Account.of(part), amount));
        postings.write(List.of(books));
    }

    /** What leaves a store for another is in transit until it arrives; what is lost on the way is shrink. */
    @EventListener
    void on(StockTransferred moved) {
        postings.write(List.of(new Transaction(moved.source(), moved.store(), "TRANSFER", moved.day(), moved.at())
                .debit(Account.INVENTORY, moved.stock())
                .debit(Account.SHRINK, moved.lost())
                .credit(Account.GOODS_IN_TRANSIT, Math.addExact(moved.stock(), moved.lost()))));
    }

    /** A credit note is so much less to pay; what is given up is lost to the price variance. */
    @EventListener
    void on(ClaimSettled settled) {
        Claim.Settlement settlement = settled.settlement();
        Account against = settlement.kind() == Claim.Kind.CREDIT_NOTE ? Account.PAYABLE : Account.PURCHASE_VARIANCE;
        postings.write(
                List.of(new Transaction(settlement.id(), settled.store(), "CLAIM", settlement.day(), settlement.at())
                        .debit(against, settlement.amount())
                        .credit(Account.SUPPLIER_CLAIMS, settlement.amount())));
    }

    private static Stream<Transaction> transaction(RecordedEntry entry) {
        return switch (entry.entry()) {
            case VoidedBasket nothing -> Stream.empty();
            case ReceiptEntry receipt -> Stream.of(receipt(entry, receipt));
            case DrawerMoved moved -> Stream.of(drawerMoved(entry, moved));
            case ShiftClosed closed -> Stream.of(overShort(entry, closed));
            default -> Stream.empty();
        };
    }

    private static Transaction receipt(RecordedEntry entry, ReceiptEntry receipt) {
        Transaction books = begin(entry);
        for (Tender tender : receipt.receipt().tenders()) {
            books.debit(Account.of(tender.kind()), tender.amount());
        }
        books.credit(Account.CASH_ROUNDING, receipt.receipt().rounding());
        Set<Long> inclusive = new HashSet<>();
        for (TaxAmount tax : receipt.receipt().taxes()) {
            books.credit(Account.TAX_PAYABLE, tax.amount());
            if (tax.inclusive()) {
                inclusive.add(tax.tax());
            }
        }
        for (Line line : receipt.receipt().lines()) {
            long before = inclusive.contains(line.tax()) ? line.net() - line.taxAmount() : line.net();
            if (entry.isDeposit(line)) {
                books.credit(Account.DEPOSITS, before);
            } else {
                books.creditRevenue(line.department(), before);
            }
        }
        long cost = entry.costs().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        return books.debit(Account.COST_OF_GOODS_SOLD, cost).credit(Account.INVENTORY, cost);
    }

    /** What is brought and taken goes through the safe; what is paid from the drawer is an expense. */
    private static Transaction drawerMoved(RecordedEntry entry, DrawerMoved moved) {
        Account against = moved.move() == DrawerMove.PAID_OUT ? Account.PAID_OUT : Account.SAFE;
        return begin(entry).debit(Account.CASH, moved.signed()).credit(against, moved.signed());
    }

    /** The drawer holds more or less than the till reckoned: the books follow the count. */
    private static Transaction overShort(RecordedEntry entry, ShiftClosed closed) {
        long over = cash(closed.counted()) - cash(closed.expected());
        return begin(entry).debit(Account.CASH, over).credit(Account.CASH_OVER_SHORT, over);
    }

    private static Transaction begin(RecordedEntry entry) {
        return new Transaction(
                entry.id(), entry.entry().header().store(), entry.entry().kind().name(), entry.day(), entry.at());
    }

    private static long cash(List<TenderAmount> amounts) {
        return amounts.stream()
                .filter(amount -> amount.kind() == TenderKind.CASH)
                .mapToLong(TenderAmount::amount)
                .sum();
    }
}
