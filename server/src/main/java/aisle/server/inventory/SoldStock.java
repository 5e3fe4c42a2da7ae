package aisle.server.inventory;

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
    private final BundleMovements bundles;

    SoldStock(Movements movements, BundleMovements bundles) {
        this.movements = movements;
        this.bundles = bundles;
    }

    @EventListener
    void on(EntriesRecorded recorded) {
        List<Movement> moved = new ArrayList<>();
        List<BundleMovements.InBundle> inBundles = new ArrayList<>();
        for (RecordedEntry entry : recorded.entries()) {
            if (entry.entry() instanceof ReceiptEntry receipt && !(receipt instanceof VoidedBasket)) {
                SoldGoods goods = SoldGoods.of(entry, receipt);
                moved.addAll(goods.movements());
                inBundles.addAll(goods.inBundles());
            }
        }
        bundles.note(inBundles);
        movements.book(moved);
    }
}
