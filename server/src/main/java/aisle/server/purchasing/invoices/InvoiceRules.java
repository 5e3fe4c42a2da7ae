package aisle.server.purchasing.invoices;

import aisle.server.organization.Problem;
import aisle.server.purchasing.Pack;
import aisle.server.purchasing.PurchaseOrder;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an invoice may say: lines of orders that came with its receipts, and a total that is their sum. */
final class InvoiceRules {

    static final int RECEIPTS_MAX = 50;
    private static final int LINES_MAX = 2_000;
    private static final int NUMBER_MAX = 40;
    private static final long COST_MAX = 1_000_000_000;
    /** Ten times what was ordered is a slip of the hand. */
    private static final long OVER_MAX = 10;
    /** Whoever prices by the piece rounds each line, and the sum once more. */
    private static final long ROUNDING_A_LINE = 1;

    private InvoiceRules() {}

    /**
     * Refuses what no invoice can say.
     *
     * @param orders the orders its receipts belong to
     * @param today a day that no invoice is dated after
     * @throws Problem 400 naming the first field that cannot be
     */
    static void requireSound(NewInvoice invoice, List<PurchaseOrder> orders, LocalDate today) {
        if (invoice.number().isBlank() || invoice.number().length() > NUMBER_MAX) {
            throw Problem.invalid("number", invoice.number(), "1 to " + NUMBER_MAX + " characters");
        }
        if (invoice.day().isAfter(today)) {
            throw Problem.invalid("day", invoice.day(), "not after " + today);
        }
        if (invoice.freight() < 0 || invoice.freight() > COST_MAX) {
            throw Problem.invalid("freight", invoice.freight(), "0 to " + COST_MAX + " minor units");
        }
        if (invoice.lines().isEmpty() || invoice.lines().size() > LINES_MAX) {
            throw Problem.invalid("lines", invoice.lines().size() + " lines", "1 to " + LINES_MAX + " lines");
        }
        Map<UUID, PurchaseOrder> known =
                orders.stream().collect(Collectors.toMap(PurchaseOrder::id, Function.identity()));
        Set<Object> seen = new HashSet<>();
        long sum = invoice.freight();
        for (int i = 0; i < invoice.lines().size(); i++) {
            NewInvoice.Line line = invoice.lines().get(i);
            PurchaseOrder.Line ordered = ordered("lines[" + i + "]", line, known);
            if (!seen.add(line.order() + " " + line.line())) {
                throw Problem.invalid("lines[" + i + "].line", line.line(), "each line of an order once");
            }
            sum = Math.addExact(sum, Pack.cost(line.quantity(), ordered.units(), line.cost()));
        }
        long rounding = (invoice.lines().size() + 1) * ROUNDING_A_LINE;
        if (Math.abs(invoice.total() - sum) > rounding) {
            throw Problem.invalid(
                    "total", invoice.total(), sum + " minor units, what the lines and the freight add up to");
        }
    }

    private static PurchaseOrder.Line ordered(String field, NewInvoice.Line line, Map<UUID, PurchaseOrder> known) {
        PurchaseOrder order = known.get(line.order());
        if (order == null) {
            throw Problem.invalid(field + ".order", line.order(), "an order that came with these goods receipts");
        }
        PurchaseOrder.Line ordered = order.lines().stream()
                .filter(each -> each.line() == line.line())
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        field + ".line",
                        line.line(),
                        "a line of the order, 1 to " + order.lines().size()));
        long most = Math.multiplyExact(ordered.quantity(), OVER_MAX);
        if (line.quantity() <= 0 || line.quantity() > most) {
            throw Problem.invalid(field + ".quantity", line.quantity(), "1 to " + most + " thousandths");
        }
        if (line.cost() < 0 || line.cost() > COST_MAX) {
            throw Problem.invalid(field + ".cost", line.cost(), "0 to " + COST_MAX + " minor units a pack");
        }
        return ordered;
    }

    /** An invoice as one line, to tell whether another of the same id is the same. */
    static String content(NewInvoice invoice) {
        return "store " + invoice.store() + ", supplier " + invoice.supplier() + ", " + invoice.day() + ", freight "
                + invoice.freight() + ", total " + invoice.total() + ", receipts " + invoice.receipts() + ": "
                + invoice.lines().stream()
                        .map(line -> line.order() + "/" + line.line() + "=" + line.quantity() + " at " + line.cost())
                        .collect(Collectors.joining("; "))
                + "; number " + invoice.number();
    }
}
