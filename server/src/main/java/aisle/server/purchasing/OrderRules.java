package aisle.server.purchasing;

import aisle.server.organization.Problem;
import aisle.server.purchasing.OrderTables.NewLine;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** What an order may hold: products of its supplier, each once, in whole packs, not fewer than the supplier sells. */
final class OrderRules {

    static final int LINES_MAX = 2_000;
    static final long PACKS_MAX = 100_000;

    private OrderRules() {}

    /**
     * The lines as they are agreed: with the supplier's packs of now, at what these cost on the day of the delivery.
     *
     * @param lines what is wanted
     * @param packs what the supplier sells
     * @param costs what these cost on the day of the delivery
     * @param known whether there is such a product
     * @return the lines in their order
     * @throws Problem 400 naming the first line that cannot be
     */
    static List<NewLine> agreed(List<NewOrder.Line> lines, List<Pack> packs, DayCosts costs, LongPredicate known) {
        if (lines.isEmpty() || lines.size() > LINES_MAX) {
            throw Problem.invalid("lines", lines.size() + " lines", "1 to " + LINES_MAX + " lines");
        }
        Map<Long, Pack> sold = new HashMap<>();
        packs.forEach(pack -> sold.put(pack.product(), pack));
        Set<Long> seen = new HashSet<>();
        List<NewLine> agreed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            NewOrder.Line line = lines.get(i);
            String field = "lines[" + i + "]";
            if (!known.test(line.product())) {
                throw Problem.invalid(field + ".product", line.product(), "a product of the price book");
            }
            Pack pack = sold.get(line.product());
            if (pack == null) {
                throw Problem.invalid(field + ".product", line.product(), "a product this supplier sells");
            }
            if (!seen.add(line.product())) {
                throw Problem.invalid(field + ".product", line.product(), "each product once");
            }
            requireWholePacks(field + ".quantity", line.quantity(), pack);
            agreed.add(line(line.product(), line.quantity(), pack, costs));
        }
        return agreed;
    }

    /** A line at what its packs cost on the day of the delivery. */
    static NewLine line(long product, long quantity, Pack pack, DayCosts costs) {
        DayCosts.Cost cost = costs.of(pack, quantity / pack.units());
        return new NewLine(product, quantity, pack.units(), cost.net(), cost.allowance());
    }

    /** The same lines at what their packs cost on a day; a line whose pack is another by now keeps what was agreed. */
    static List<NewLine> atCosts(List<PurchaseOrder.Line> lines, List<Pack> packs, DayCosts costs) {
        Map<Long, Pack> sold = new HashMap<>();
        packs.forEach(pack -> sold.put(pack.product(), pack));
        return lines.stream()
                .map(line -> {
                    Pack pack = sold.get(line.product());
                    return pack == null || pack.units() != line.units()
                            ? new NewLine(line.product(), line.quantity(), line.units(), line.cost(), line.allowance())
                            : line(line.product(), line.quantity(), pack, costs);
                })
                .toList();
    }

    static void requireWholePacks(String field, long quantity, Pack pack) {
        if (quantity <= 0 || quantity % pack.units() != 0) {
            throw Problem.invalid(field, quantity, "whole packs, multiples of " + pack.units() + " thousandths");
        }
        if (quantity / pack.units() < pack.minimum() || quantity / pack.units() > PACKS_MAX) {
            throw Problem.invalid(
                    field,
                    quantity,
                    pack.minimum() + " to " + PACKS_MAX + " packs of " + pack.units() + " thousandths");
        }
    }

    /** Asks about a day that the supplier's calendar says the order will not come on. */
    static void requireReached(Supplier supplier, LocalDate day, LocalDateTime at) {
        SupplierCalendar calendar = supplier.calendar();
        calendar.doubt(day, at).ifPresent(doubt -> {
            DeliveryDay next = calendar.next(at);
            String instead = " An order of now comes on " + next.day() + ", until " + next.orderBy()
                    + ". Take that day, or send it anyway if " + supplier.name() + " agreed to yours.";
            throw switch (doubt) {
                case NO_DELIVERY ->
                    Problem.conflict("no-delivery-day", supplier.name() + " delivers nothing on " + day + "." + instead)
                            .at("deliver", day, next.day().toString());
                case PAST_CUT_OFF ->
                    Problem.conflict(
                                    "past-cut-off",
                                    "Orders for " + day + " were taken until "
                                            + calendar.on(day).orElseThrow().orderBy() + "." + instead)
                            .at("deliver", day, next.day().toString());
            };
        });
    }

    /** An order as one line, to tell whether another of the same id is the same. */
    static String content(NewOrder order) {
        return order.lines().stream()
                .map(line -> line.product() + "=" + line.quantity())
                .collect(Collectors.joining(
                        "; ",
                        "store " + order.store() + ", supplier " + order.supplier()
                                + (order.deliver() == null ? "" : ", for " + order.deliver()) + ": ",
                        ""));
    }

    /** A delivery as one line, to tell whether another of the same id is the same. */
    static String content(Delivery delivery) {
        String differing = delivery.differences().stream()
                .map(each -> "; line " + each.line() + " " + each.kind() + " "
                        + (each.quantity() == null ? "at " + each.cost() : each.quantity())
                        + (each.note() == null ? "" : " \"" + each.note() + "\""))
                .collect(Collectors.joining());
        String measured = delivery.temperatures().stream()
                .map(each -> "; line " + each.line() + " measured " + each.degrees())
                .collect(Collectors.joining());
        return delivery.lines().stream()
                .map(line -> line.line() + "=" + line.quantity()
                        + (line.lot() == null ? "" : "@" + line.lot())
                        + (line.expires() == null ? "" : " until " + line.expires()))
                .collect(
                        Collectors.joining("; ", "", differing + measured + (delivery.last() ? "; nothing more" : "")));
    }
}
