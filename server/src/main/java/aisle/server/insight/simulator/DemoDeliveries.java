package aisle.server.insight.simulator;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Line;
import aisle.core.journal.Sale;
import aisle.server.catalog.PriceBook;
import aisle.server.inventory.GoodsReceipt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fills the demo shop's shelves each morning before it opens. The simulator knows what the day will sell, so nothing is
 * ever sold that is not there; a real buyer has to guess. What customers bring back comes on top. The same sales give
 * the same deliveries.
 */
final class DemoDeliveries {

    /** A case of packs, and what weighed goods come in, thousandths of a piece or a pound. */
    private static final long CASE = 12_000;

    /** How many of a day's sales a product has at least left in the evening, before it is ordered. */
    private static final int DAYS_LEFT = 1;

    /** How many of a day's sales a delivery brings. */
    private static final int DAYS_BROUGHT = 4;

    private final PriceBook book;
    private final Map<Long, Long> onHand;

    /**
     * Begins with what is there.
     *
     * @param opening thousandths by product
     */
    DemoDeliveries(PriceBook book, Map<Long, Long> opening) {
        this.book = book;
        this.onHand = new HashMap<>(opening);
    }

    /**
     * What must come in before a day's sales, and the shelves after them.
     *
     * @param journals what the day's tills write
     * @return whole cases, in the order of the products; empty when enough is there
     */
    List<GoodsReceipt.Line> before(Collection<List<JournalEntry>> journals) {
        Map<Long, Long> sold = new TreeMap<>();
        journals.forEach(entries -> entries.forEach(entry -> {
            if (entry instanceof Sale sale) {
                count(sale.receipt().lines(), sold);
            }
        }));
        var lines = new ArrayList<GoodsReceipt.Line>();
        sold.forEach((product, quantity) -> {
            if (onHand.getOrDefault(product, 0L) < quantity * (1 + DAYS_LEFT)) {
                long cases = Math.ceilDiv(quantity * DAYS_BROUGHT, CASE);
                long comes = cases * CASE;
                lines.add(new GoodsReceipt.Line(product, comes, Math.multiplyExact(comes, book.cost(product)) / 1_000));
                onHand.merge(product, comes, Long::sum);
            }
            onHand.merge(product, -quantity, Long::sum);
        });
        return lines;
    }

    /** A deposit is money held for the customer: it is nothing to deliver. */
    private static void count(List<Line> lines, Map<Long, Long> into) {
        lines.stream()
                .filter(line -> line.linkedTo() == 0)
                .forEach(line -> into.merge(line.product(), line.quantity(), Long::sum));
    }
}
