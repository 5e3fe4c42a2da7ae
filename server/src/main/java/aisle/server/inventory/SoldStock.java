package aisle.server.inventory;

import aisle.core.journal.Line;
import aisle.core.journal.ReceiptEntry;
import aisle.core.journal.VoidedBasket;
import aisle.server.sales.EntriesRecorded;
import aisle.server.sales.RecordedEntry;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves stock with every sale and refund, in the transaction that records them. */
@Component
class SoldStock {

    private final Movements movements;

    SoldStock(Movements movements) {
        this.movements = movements;
    }

    @EventListener
    void on(EntriesRecorded recorded) {
        List<Movement> moved = new ArrayList<>();
        for (RecordedEntry entry : recorded.entries()) {
            if (entry.entry() instanceof ReceiptEntry receipt && !(receipt instanceof VoidedBasket)) {
                collect(entry, receipt, moved);
            }
        }
        movements.book(moved);
    }

    /** A deposit is money held for the customer, not stock: its line moves nothing. */
    private static void collect(RecordedEntry entry, ReceiptEntry receipt, List<Movement> moved) {
        Movement.Kind kind = switch (receipt.kind()) {
            case REFUND -> Movement.Kind.REFUND;
            default -> Movement.Kind.SALE;
        };
        for (int i = 0; i < receipt.receipt().lines().size(); i++) {
            Line line = receipt.receipt().lines().get(i);
            if (!entry.isDeposit(line)) {
                moved.add(new Movement(
                        receipt.header().store(),
                        line.product(),
                        -line.quantity(),
                        -entry.costs().get(i),
                        kind,
                        entry.id(),
                        (int) line.line(),
                        entry.day(),
                        entry.at(),
                        null));
            }
        }
    }
}
