package aisle.server.purchasing;

import aisle.core.code.Code;
import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import aisle.server.purchasing.OrderTables.Fact;
import aisle.server.purchasing.OrderTables.NewLine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what was not ordered. It becomes an order that came whole in the moment it was written, so that stock,
 * books, invoice and claims go on from it as from any other; no mail leaves for it, and its supplier's record leaves it
 * out.
 */
@Service
public class DirectDeliveries {

    private static final int NOTE_MAX = 60;

    private final OrderTables tables;
    private final Receiving receiving;
    private final PurchaseOrders orders;
    private final Suppliers suppliers;
    private final CostLists costs;
    private final PriceBooks books;
    private final Stores stores;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    DirectDeliveries(
            OrderTables tables,
            Receiving receiving,
            PurchaseOrders orders,
            Suppliers suppliers,
            CostLists costs,
            PriceBooks books,
            Stores stores,
            Audit audit) {
        this.tables = tables;
        this.receiving = receiving;
        this.orders = orders;
        this.suppliers = suppliers;
        this.costs = costs;
        this.books = books;
        this.stores = stores;
        this.audit = audit;
    }

    /**
     * Takes goods in at what their packs cost today. A paper that says another price is kept as a difference, as with
     * goods that were ordered. The same id with the same content counts once.
     *
     * @param store the store
     * @param delivery what was brought
     * @return the order that stands for it, received
     * @throws Problem 400 naming the line that cannot be, 404 for an unknown supplier, 409 {@code order-known} when the
     *     id has other content, {@code lot-has-another-date}
     */
    @Transactional
    public PurchaseOrder takeIn(long store, DirectDelivery delivery) {
        String content = content(store, delivery);
        Store known = stores.find(store);
        tables.takeTurn(store);
        var before = tables.content(delivery.id());
        if (before.isPresent()) {
            if (!before.get().equals(content)) {
                throw PurchaseOrders.taken(delivery.id());
            }
            return orders.find(store, delivery.id());
        }
        Supplier supplier = suppliers.find(delivery.supplier());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = known.dayOf(at);
        requireNote(delivery.note());
        Map<Long, NewLine> lines = agreed(supplier, delivery.lines(), costs.on(supplier.id(), today));
        write(new NewOrder(delivery.id(), store, supplier.id(), List.of()), lines, content, at);
        tables.brought(delivery.id(), at, today, delivery.note());
        var numbers = numbered(lines);
        Map<Integer, Long> quantities = new TreeMap<>();
        lines.forEach((product, line) -> quantities.put(Objects.requireNonNull(numbers.get(product)), line.quantity()));
        tables.happened(delivery.id(), Fact.ORDERED, quantities, delivery.id(), at);
        receiving.takeIn(store, delivery.id(), came(delivery, numbers, lines), at);
        PurchaseOrder order = orders.find(store, delivery.id());
        audit.record(
                store,
                "goods-brought",
                "order " + order.number(),
                Map.of("supplier", supplier.name(), "lines", lines.size(), "amount", order.amount()));
        return order;
    }

    private void write(NewOrder order, Map<Long, NewLine> lines, String content, Instant at) {
        try {
            tables.insert(order, tables.nextNumber(order.store()), content, at);
        } catch (DuplicateKeyException inAnotherStore) {
            throw PurchaseOrders.taken(order.id());
        }
        tables.writeLines(order.id(), List.copyOf(lines.values()));
    }

    /** What came of each product, in the order in which it was named first. */
    private Map<Long, NewLine> agreed(Supplier supplier, List<DirectDelivery.Line> lines, DayCosts listed) {
        if (lines.isEmpty() || lines.size() > OrderRules.LINES_MAX) {
            throw Problem.invalid("lines", lines.size() + " lines", "1 to " + OrderRules.LINES_MAX + " lines");
        }
        Map<Long, Pack> sold = sold(supplier);
        LongPredicate known = books.known();
        Map<Long, Long> quantities = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            DirectDelivery.Line line = lines.get(i);
            String field = "lines[" + i + "]";
            Pack pack = sold.get(line.product());
            if (pack == null || !known.test(line.product())) {
                throw Problem.invalid(
                        field + ".product",
                        line.product(),
                        "a product that " + supplier.name()
                                + " sells; say under Suppliers in which packs, if it is new");
            }
            long most = Math.multiplyExact(pack.units(), OrderRules.PACKS_MAX);
            if (line.quantity() <= 0 || line.quantity() > most) {
                throw Problem.invalid(field + ".quantity", line.quantity(), "1 to " + most + " thousandths");
            }
            requireOnePrice(field, line, lines.subList(0, i));
            quantities.merge(line.product(), line.quantity(), Math::addExact);
        }
        Map<Long, NewLine> agreed = new LinkedHashMap<>();
        quantities.forEach((product, quantity) -> agreed.put(
                product, OrderRules.line(product, quantity, Objects.requireNonNull(sold.get(product)), listed)));
        return agreed;
    }

    private static void requireOnePrice(String field, DirectDelivery.Line line, List<DirectDelivery.Line> before) {
        Long cost = line.cost();
        if (cost != null && cost < 0) {
            throw Problem.invalid(field + ".cost", cost, "minor units a pack, not negative");
        }
        for (DirectDelivery.Line other : before) {
            if (other.product() == line.product() && !Objects.equals(other.cost(), cost)) {
                throw Problem.invalid(
                        field + ".cost", cost, "the price a pack of the product's other lots: " + other.cost());
            }
        }
    }

    private static void requireNote(@Nullable String note) {
        if (note != null && (note.isBlank() || note.length() > NOTE_MAX)) {
            throw Problem.invalid("note", note, "1 to " + NOTE_MAX + " characters, or none");
        }
    }

    private Map<Long, Pack> sold(Supplier supplier) {
        return suppliers.packs(supplier.id()).stream().collect(Collectors.toMap(Pack::product, Function.identity()));
    }

    private static Map<Long, Integer> numbered(Map<Long, NewLine> lines) {
        Map<Long, Integer> numbers = new LinkedHashMap<>();
        lines.keySet().forEach(product -> numbers.put(product, numbers.size() + 1));
        return numbers;
    }

    private static Delivery came(DirectDelivery delivery, Map<Long, Integer> numbers, Map<Long, NewLine> agreed) {
        List<Delivery.Line> lines = new ArrayList<>();
        Map<Integer, Difference> prices = new TreeMap<>();
        for (DirectDelivery.Line line : delivery.lines()) {
            int number = Objects.requireNonNull(numbers.get(line.product()));
            lines.add(new Delivery.Line(number, line.quantity(), line.lot(), line.expires()));
            NewLine asAgreed = Objects.requireNonNull(agreed.get(line.product()));
            Long cost = line.cost();
            if (cost != null && cost != asAgreed.cost()) {
                prices.put(number, new Difference(number, Difference.Kind.PRICE, null, cost, null));
            }
        }
        return new Delivery(delivery.id(), lines, true, List.copyOf(prices.values()), List.of());
    }

    /**
     * What a code scanned at the door says.
     *
     * @param product product id
     * @param unit what its quantity is counted in
     * @param units thousandths in a pack
     * @param cost minor units a pack today, of few
     * @param lot as the code says; null when it says none
     * @param expires the last day of use, or else the day it is best before; null when it says neither
     */
    public record Scanned(
            long product,
            String name,
            Unit unit,
            long units,
            long cost,
            @Nullable String lot,
            @Nullable LocalDate expires) {}

    /**
     * Finds what a supplier sells by a GTIN, or a GS1 code with lot and date.
     *
     * @param store the store
     * @param supplier who brought it
     * @param code as the scanner sent it, or as it is written for people
     * @return the product with what else the code says
     * @throws Problem 404 for an unknown supplier; 400 for what is no code, or nothing that the supplier sells
     */
    public Scanned scanned(long store, long supplier, String code) {
        Supplier known = suppliers.find(supplier);
        PriceBook book = books.current(store);
        Code.Item item = Receiving.item(code, book.rules());
        DayCosts listed = costs.on(supplier, stores.find(store).dayOf(clock.instant()));
        Pack pack = suppliers.packs(supplier).stream()
                .filter(each -> book.product(each.product())
                        .filter(product -> product.codes().contains(item.lookup()))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "code", item.lookup(), "the code of a product that " + known.name() + " sells"));
        Product product = book.product(pack.product()).orElseThrow();
        var label = item instanceof Code.Labelled labelled ? labelled.label() : null;
        return new Scanned(
                product.id(),
                product.name(),
                product.unit(),
                pack.units(),
                listed.of(pack, pack.minimum()).net(),
                label == null ? null : label.lot(),
                label == null ? null : Receiving.lastDay(label));
    }

    /** A delivery as one line, to tell whether another of the same id is the same. */
    private static String content(long store, DirectDelivery delivery) {
        return delivery.lines().stream()
                .map(line -> line.product() + "=" + line.quantity()
                        + (line.cost() == null ? "" : " at " + line.cost())
                        + (line.lot() == null ? "" : "@" + line.lot())
                        + (line.expires() == null ? "" : " until " + line.expires()))
                .collect(Collectors.joining(
                        "; ",
                        "store " + store + ", brought by supplier " + delivery.supplier()
                                + (delivery.note() == null ? "" : ", note " + delivery.note()) + ": ",
                        ""));
    }
}
