package aisle.server.inventory;

import aisle.core.journal.Line;
import aisle.core.journal.ReceiptEntry;
import aisle.server.catalog.BundlePart;
import aisle.server.inventory.BundleMovements.InBundle;
import aisle.server.sales.RecordedEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sale takes off the shelf, and a refund puts back. Of a bundle that is what was in it when it was sold, at the
 * cost of the line, shared by what each part costs; its movements are numbered behind the receipt's own lines.
 */
final class SoldGoods {

    private static final long UNIT = 1_000;

    private final RecordedEntry entry;
    private final ReceiptEntry receipt;
    private final Movement.Kind kind;
    private final List<Movement> movements = new ArrayList<>();
    private final List<InBundle> inBundles = new ArrayList<>();
    private int last;

    private SoldGoods(RecordedEntry entry, ReceiptEntry receipt) {
        this.entry = entry;
        this.receipt = receipt;
        this.kind = switch (receipt.kind()) {
            case REFUND -> Movement.Kind.REFUND;
            default -> Movement.Kind.SALE;
        };
        this.last = (int)
                receipt.receipt().lines().stream().mapToLong(Line::line).max().orElse(0);
    }

    /** A deposit is money held for the customer, not stock: its line moves nothing. */
    static SoldGoods of(RecordedEntry entry, ReceiptEntry receipt) {
        SoldGoods goods = new SoldGoods(entry, receipt);
        List<Line> lines = receipt.receipt().lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!entry.isDeposit(line)) {
                goods.add(line, entry.costs().get(i));
            }
        }
        return goods;
    }

    List<Movement> movements() {
        return movements;
    }

    /** Those of the movements that are of goods in bundles. */
    List<InBundle> inBundles() {
        return inBundles;
    }

    private void add(Line line, long cost) {
        List<BundlePart> parts = entry.bundles().getOrDefault(line.product(), List.of());
        if (parts.isEmpty()) {
            movements.add(movement((int) line.line(), line.product(), line.quantity(), cost));
            return;
        }
        long whole = parts.stream().mapToLong(BundlePart::cost).sum();
        long shared = 0;
        long of = 0;
        for (BundlePart part : parts) {
            last++;
            of += part.cost();
            long until = whole == 0 ? cost : Math.multiplyExact(cost, of) / whole;
            long quantity = Math.multiplyExact(line.quantity(), part.quantity()) / UNIT;
            movements.add(movement(last, part.product(), quantity, until - shared));
            inBundles.add(new InBundle(movements.getLast(), line.product(), (int) line.line()));
            shared = until;
        }
    }

    private Movement movement(int line, long product, long sold, long cost) {
        return new Movement(
                receipt.header().store(), product, -sold, -cost, kind, entry.id(), line, entry.day(), entry.at(), null);
    }
}
