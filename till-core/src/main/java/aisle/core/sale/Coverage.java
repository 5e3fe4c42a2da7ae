package aisle.core.sale;

import aisle.core.Refusal;
import aisle.core.journal.Line;
import aisle.core.tax.Tax;
import aisle.core.tax.TaxComponent;
import aisle.core.tax.Taxes;
import aisle.core.tender.Covered;
import aisle.core.tender.TenderKind;
import aisle.core.tender.Tendered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lays limited tenders on the lines they may pay: those with the highest tax on top first, for no tax is due on what
 * such a tender pays, then in the order of the basket. A line's last minor units may be paid by another tender.
 */
final class Coverage {
    private final PricedBasket basket;
    private final Taxes taxes;
    /** What no limited tender has paid yet, by line. */
    private final long[] open;
    /** The lines, those first that are best paid first. */
    private final List<Integer> order;

    Coverage(PricedBasket basket) {
        this.basket = basket;
        this.taxes = basket.rates();
        this.open = basket.lines().stream().mapToLong(Line::net).toArray();
        this.order = new ArrayList<>();
        for (int i = 0; i < open.length; i++) {
            order.add(i);
        }
        order.sort((one, other) -> Long.compare(onTop(other), onTop(one)));
    }

    /** The most that a kind of tender may still pay, minor units. */
    long most(TenderKind kind) {
        long most = 0;
        for (int i = 0; i < open.length; i++) {
            most += eligible(i, kind) ? open[i] : 0;
        }
        return most;
    }

    /** Lays the payments on the lines they pay, by line; on none where a payment is not limited. */
    List<List<Covered>> lay(List<Tendered> tendered) {
        List<List<Covered>> covers = new ArrayList<>();
        for (int i = 0; i < tendered.size(); i++) {
            Tendered each = tendered.get(i);
            if (!each.kind().limited()) {
                covers.add(List.of());
                continue;
            }
            String at = "tenders[" + i + "].";
            for (Tendered before : tendered.subList(0, i)) {
                if (before.kind() == each.kind() && before.reference().equals(each.reference())) {
                    throw new Refusal(at + "reference", each.reference(), "each limited tender once");
                }
            }
            long most = most(each.kind());
            if (each.amount() > most) {
                throw Refusal.of(at + "amount", each.amount(), "at most what is eligible, " + most);
            }
            covers.add(lay(each.kind(), each.amount()));
        }
        return covers;
    }

    /** Lays one payment of a kind, at most {@link #most}. */
    List<Covered> lay(TenderKind kind, long amount) {
        List<Covered> covered = new ArrayList<>();
        long left = amount;
        for (int at : order) {
            long some = eligible(at, kind) ? Math.min(left, open[at]) : 0;
            if (some > 0) {
                covered.add(new Covered(at + 1L, some));
                open[at] -= some;
                left -= some;
            }
        }
        covered.sort((one, other) -> Long.compare(one.line(), other.line()));
        return List.copyOf(covered);
    }

    /** The basket without the tax on what has been laid. */
    PricedBasket taxed() {
        long[] bases = new long[open.length];
        long[] ids = new long[open.length];
        long total = 0;
        for (int i = 0; i < open.length; i++) {
            Line line = basket.lines().get(i);
            ids[i] = line.tax();
            bases[i] = tax(line).inclusive() ? line.net() : open[i];
            total += line.net();
        }
        Taxes.Reckoned reckoned = taxes.reckon(ids, bases);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < open.length; i++) {
            lines.add(basket.lines().get(i).taxed(reckoned.ofLines()[i]));
        }
        return new PricedBasket(
                List.copyOf(lines), reckoned.amounts(), total + reckoned.onTop(), basket.eligible(), taxes);
    }

    /** Whether nothing has been laid on any line. */
    boolean untouched() {
        return Arrays.equals(open, basket.lines().stream().mapToLong(Line::net).toArray());
    }

    private boolean eligible(int line, TenderKind kind) {
        return basket.eligible().get(line).contains(kind);
    }

    /** Parts per million that come on top of a line's price. */
    private long onTop(int line) {
        Tax tax = tax(basket.lines().get(line));
        long ppm = 0;
        for (TaxComponent component : tax.components()) {
            ppm += tax.inclusive() ? 0 : component.ppm();
        }
        return ppm;
    }

    private Tax tax(Line line) {
        Tax tax = taxes.find(line.tax());
        if (tax == null) {
            throw Refusal.of("tax", line.tax(), "a tax of the rules");
        }
        return tax;
    }
}
