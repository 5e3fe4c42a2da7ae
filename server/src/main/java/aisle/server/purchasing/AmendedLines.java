package aisle.server.purchasing;

import aisle.server.organization.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * The lines of an order as an amendment makes them. Nothing goes below what came or was called off; what came keeps the
 * cost it came at, and all else that changes costs what the day of the delivery says.
 */
final class AmendedLines {

    private final PurchaseOrder order;
    private final Map<Long, Pack> packs = new HashMap<>();
    private final DayCosts costs;
    private final LongPredicate known;

    /**
     * @param order as it stands, locked
     * @param packs what the supplier sells now
     * @param costs what these cost on the day of the delivery
     * @param known whether there is such a product
     */
    AmendedLines(PurchaseOrder order, List<Pack> packs, DayCosts costs, LongPredicate known) {
        this.order = order;
        packs.forEach(pack -> this.packs.put(pack.product(), pack));
        this.costs = costs;
        this.known = known;
    }

    /**
     * All lines of the order from now on, those that are taken off with a quantity of 0.
     *
     * @param wanted what is wanted
     * @param otherDay whether the goods come on another day than before, at that day's costs
     * @throws Problem 400 naming the first line that cannot be
     */
    List<RevisionTables.Line> as(List<NewOrder.Line> wanted, boolean otherDay) {
        if (wanted.isEmpty() || wanted.size() > OrderRules.LINES_MAX) {
            throw Problem.invalid(
                    "lines", wanted.size() + " lines", "1 to " + OrderRules.LINES_MAX + " lines; call it off instead");
        }
        Map<Long, PurchaseOrder.Line> standing = new HashMap<>();
        order.lines().forEach(line -> standing.put(line.product(), line));
        Set<Long> seen = new HashSet<>();
        List<RevisionTables.Line> lines = new ArrayList<>();
        int last = order.lines().size();
        for (int i = 0; i < wanted.size(); i++) {
            NewOrder.Line line = wanted.get(i);
            String field = "lines[" + i + "]";
            if (!seen.add(line.product())) {
                throw Problem.invalid(field + ".product", line.product(), "each product once");
            }
            PurchaseOrder.Line stands = standing.remove(line.product());
            lines.add(stands == null ? added(field, ++last, line) : changed(field, stands, line.quantity(), otherDay));
        }
        standing.values().stream().map(line -> changed("lines", line, 0, false)).forEach(lines::add);
        return lines;
    }

    private RevisionTables.Line added(String field, int number, NewOrder.Line wanted) {
        Pack pack = packs.get(wanted.product());
        if (pack == null || !known.test(wanted.product())) {
            throw Problem.invalid(field + ".product", wanted.product(), "a product this supplier sells");
        }
        OrderRules.requireWholePacks(field + ".quantity", wanted.quantity(), pack);
        var line = OrderRules.line(wanted.product(), wanted.quantity(), pack, costs);
        return new RevisionTables.Line(
                number,
                line.product(),
                0,
                line.quantity(),
                line.units(),
                line.cost(),
                line.allowance(),
                line.quantity());
    }

    private RevisionTables.Line changed(String field, PurchaseOrder.Line stands, long quantity, boolean otherDay) {
        boolean same = stands.quantity() == quantity;
        long least = Math.addExact(stands.received(), stands.cancelled());
        if (!same && quantity < least) {
            throw Problem.invalid(
                    field + ".quantity",
                    quantity,
                    "at least " + least + " thousandths of product " + stands.product()
                            + ", which came or were called off");
        }
        Pack sold = packs.get(stands.product());
        boolean agreed = sold != null && sold.units() == stands.units();
        Pack pack = sold != null && agreed
                ? sold
                : new Pack(order.supplier(), stands.product(), stands.units(), stands.cost(), 1);
        if (!same && quantity > 0) {
            OrderRules.requireWholePacks(field + ".quantity", quantity, pack);
        }
        boolean priced = agreed && quantity > 0 && stands.received() == 0 && (!same || otherDay);
        var cost = priced
                ? costs.of(pack, quantity / stands.units())
                : new DayCosts.Cost(stands.cost(), stands.allowance());
        return new RevisionTables.Line(
                stands.line(),
                stands.product(),
                stands.quantity(),
                quantity,
                stands.units(),
                cost.net(),
                cost.allowance(),
                Math.max(0, quantity - least));
    }
}
