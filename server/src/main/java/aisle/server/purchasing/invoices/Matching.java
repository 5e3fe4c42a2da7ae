package aisle.server.purchasing.invoices;

import aisle.core.money.Share;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.purchasing.Difference;
import aisle.server.purchasing.Pack;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.purchasing.invoices.Match.Finding;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Lays an invoice beside what was ordered and what came: by quantity, by price, line by line. */
@Component
class Matching {

    private static final long MILLION = 1_000_000;

    /** The supplier's scales and ours need not agree to the gram: a hundredth of what came. Pieces are counted. */
    static final long WEIGHT_TOLERANCE_PPM = 10_000;

    private final InvoiceTables tables;
    private final GoodsWaiting goods;
    private final PurchaseOrders orders;
    private final PriceBooks books;

    Matching(InvoiceTables tables, GoodsWaiting goods, PurchaseOrders orders, PriceBooks books) {
        this.tables = tables;
        this.goods = goods;
        this.orders = orders;
        this.books = books;
    }

    /** A line of an order, whichever order. */
    private record Ordered(UUID order, int line) {}

    /** The invoice as it would match now, or as it did when it was approved. */
    Match of(Invoice invoice) {
        PriceBook book = books.current(invoice.store());
        Map<UUID, PurchaseOrder> known = new HashMap<>();
        Map<Ordered, List<Waiting>> waiting = waiting(invoice);
        Map<Ordered, List<Difference>> said = said(invoice);
        List<Match.Line> lines = new ArrayList<>();
        Set<Ordered> charged = new HashSet<>();
        for (Invoice.Line line : invoice.lines()) {
            Ordered which = new Ordered(line.order(), line.orderLine());
            charged.add(which);
            lines.add(line(
                    line,
                    ordered(invoice.store(), which, known),
                    waiting.getOrDefault(which, List.of()),
                    said.getOrDefault(which, List.of()),
                    book));
        }
        List<Match.Left> left = new ArrayList<>();
        waiting.forEach((which, rest) -> {
            if (!charged.contains(which)) {
                left.add(new Match.Left(ordered(invoice.store(), which, known).product(), sum(rest)));
            }
        });
        return new Match(withFreight(lines, invoice.freight()), left);
    }

    /** Freight and charges by line, by what the goods paid for are worth; on none where they are worth nothing. */
    private static List<Match.Line> withFreight(List<Match.Line> lines, long freight) {
        List<Long> worth = lines.stream().map(Match.Line::worth).toList();
        if (worth.stream().allMatch(each -> each == 0)) {
            return lines;
        }
        long[] shares = Share.spread(freight, worth);
        return IntStream.range(0, shares.length)
                .mapToObj(i -> lines.get(i).withFreight(shares[i]))
                .toList();
    }

    private Map<Ordered, List<Waiting>> waiting(Invoice invoice) {
        Map<Ordered, List<Waiting>> found = new LinkedHashMap<>();
        for (Waiting each : goods.of(invoice.receipts(), invoice.approvedAt())) {
            found.computeIfAbsent(new Ordered(each.order(), each.line()), first -> new ArrayList<>())
                    .add(each);
        }
        return found;
    }

    private Map<Ordered, List<Difference>> said(Invoice invoice) {
        Map<Ordered, List<Difference>> found = new HashMap<>();
        for (InvoiceTables.Seen each : tables.differences(invoice.receipts())) {
            found.computeIfAbsent(new Ordered(each.order(), each.difference().line()), first -> new ArrayList<>())
                    .add(each.difference());
        }
        return found;
    }

    private PurchaseOrder.Line ordered(long store, Ordered which, Map<UUID, PurchaseOrder> known) {
        return known.computeIfAbsent(which.order(), order -> orders.find(store, order)).lines().stream()
                .filter(line -> line.line() == which.line())
                .findFirst()
                .orElseThrow();
    }

    private static long part(long whole, long share, long all) {
        return BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(share))
                .divide(BigInteger.valueOf(all))
                .longValueExact();
    }

    private static Match.Line line(
            Invoice.Line charged,
            PurchaseOrder.Line ordered,
            List<Waiting> waiting,
            List<Difference> said,
            PriceBook book) {
        long came = sum(waiting);
        boolean weighed = book.product(ordered.product())
                .map(product -> product.unit().weighed())
                .orElse(false);
        long tolerance = weighed ? WEIGHT_TOLERANCE_PPM : 0;
        boolean sameQuantity = within(charged.quantity(), came, tolerance);
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        if (!sameQuantity) {
            findings.add(charged.quantity() > came ? Finding.MORE_THAN_CAME : Finding.LESS_THAN_CAME);
        }
        if (charged.quantity() > ordered.quantity() && !within(charged.quantity(), ordered.quantity(), tolerance)) {
            findings.add(Finding.MORE_THAN_ORDERED);
        }
        if (!within(charged.cost(), ordered.cost(), Pack.PRICE_TOLERANCE_PPM)) {
            findings.add(Finding.OTHER_PRICE);
        }
        return new Match.Line(
                charged,
                ordered.product(),
                ordered.units(),
                ordered.cost(),
                ordered.quantity(),
                came,
                parts(waiting, sameQuantity ? came : Math.min(charged.quantity(), came)),
                Pack.cost(charged.quantity(), ordered.units(), charged.cost()),
                0,
                findings,
                said);
    }

    private static boolean within(long value, long right, long tolerancePpm) {
        return Math.abs(value - right) <= part(right, tolerancePpm, MILLION);
    }

    /** So much of what waits, what came first leading. */
    private static List<Match.Part> parts(List<Waiting> waiting, long quantity) {
        List<Match.Part> parts = new ArrayList<>();
        long rest = quantity;
        for (Waiting each : waiting) {
            long part = Math.min(rest, each.quantity());
            if (part > 0) {
                parts.add(new Match.Part(each.receipt(), each.line(), part, each.costOf(part)));
                rest -= part;
            }
        }
        return parts;
    }

    private static long sum(List<Waiting> waiting) {
        return waiting.stream().mapToLong(Waiting::quantity).reduce(0, Math::addExact);
    }
}
