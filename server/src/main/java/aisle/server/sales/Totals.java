package aisle.server.sales;

import aisle.core.journal.Line;
import aisle.core.journal.Receipt;
import aisle.core.tax.TaxAmount;

/** What a receipt adds up to, minor units. The core has bounded every part, so plain sums are exact. */
final class Totals {

    private Totals() {}

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
}
