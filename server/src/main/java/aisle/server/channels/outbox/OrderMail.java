package aisle.server.channels.outbox;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.server.catalog.PriceBook;
import aisle.server.organization.Store;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.Supplier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An order as a supplier reads it: a plain text, and the same lines as CSV (RFC 4180) for its own system. */
final class OrderMail implements Letter {

    private static final int NAME_WIDTH = 40;

    /** The words of a mail in one language. */
    private record Words(
            String order,
            String to,
            String expected,
            String packs,
            String of,
            String product,
            String amount,
            String total,
            String attached) {}

    private static final Words ENGLISH = new Words(
            "Purchase order",
            "To",
            "Please deliver on",
            "Packs",
            "of",
            "Product",
            "Amount",
            "Total",
            "The same lines are attached as");

    private static final Map<String, Words> WORDS = Map.of(
            "en",
            ENGLISH,
            "es",
            new Words(
                    "Pedido",
                    "Para",
                    "Entregar el",
                    "Cajas",
                    "de",
                    "Producto",
                    "Importe",
                    "Total",
                    "Las mismas líneas van adjuntas en"));

    private static final String COLUMNS =
            "order,line,code,product,packs,units_per_pack,quantity,unit,pack_cost,amount,currency";

    private final PurchaseOrder order;
    private final Supplier supplier;
    private final Store store;
    private final PriceBook book;
    private final Words words;

    private final String attachment;

    OrderMail(PurchaseOrder order, Supplier supplier, Store store, PriceBook book) {
        this(order, supplier, store, book, "order-" + order.number() + ".csv");
    }

    OrderMail(PurchaseOrder order, Supplier supplier, Store store, PriceBook book, String attachment) {
        this.attachment = attachment;
        this.order = order;
        this.supplier = supplier;
        this.store = store;
        this.book = book;
        this.words = WORDS.getOrDefault(Locale.forLanguageTag(store.language()).getLanguage(), ENGLISH);
    }

    @Override
    public String subject() {
        return words.order() + " " + order.number() + " · " + store.name();
    }

    @Override
    public String attachmentName() {
        return attachment;
    }

    @Override
    public String text() {
        List<String> text = new ArrayList<>();
        text.add(store.name());
        text.addAll(store.address());
        text.add("");
        text.add(words.order() + " " + order.number());
        text.add(words.to() + ": " + supplier.name());
        if (order.expected() != null) {
            text.add(words.expected() + ": " + order.expected());
        }
        text.add("");
        text.add("%6s %-9s %-14s  %-40s %12s"
                .formatted(words.packs(), words.of(), "GTIN / PLU", words.product(), words.amount()));
        order.lines().forEach(line -> text.add(line(line)));
        text.add("");
        text.add(words.total() + " " + money(order.amount()) + " "
                + store.currency().code());
        text.add("");
        text.add(words.attached() + " " + attachmentName() + ".");
        return String.join("\n", text) + "\n";
    }

    private String line(PurchaseOrder.Line line) {
        Product product = book.product(line.product()).orElseThrow();
        return "%6d %-9s %-14s  %-40s %12s"
                .formatted(
                        line.quantity() / line.units(),
                        Letter.quantity(line.units()) + unit(product),
                        Letter.code(product),
                        product.name().length() > NAME_WIDTH
                                ? product.name().substring(0, NAME_WIDTH - 1) + "…"
                                : product.name(),
                        money(line.amount()));
    }

    @Override
    public String csv() {
        return order.lines().stream()
                .map(line -> {
                    Product product = book.product(line.product()).orElseThrow();
                    return Letter.row(
                            Long.toString(order.number()),
                            Integer.toString(line.line()),
                            Letter.code(product),
                            product.name(),
                            Long.toString(line.quantity() / line.units()),
                            Letter.quantity(line.units()),
                            Letter.quantity(line.quantity()),
                            product.unit().name(),
                            money(line.cost()),
                            money(line.amount()),
                            store.currency().code());
                })
                .collect(Collectors.joining("\r\n", COLUMNS + "\r\n", "\r\n"));
    }

    private static String unit(Product product) {
        return product.unit() == Unit.EACH ? "" : " " + product.unit().name().toLowerCase(Locale.ROOT);
    }

    private String money(long amount) {
        return BigDecimal.valueOf(amount, store.currency().digits()).toPlainString();
    }
}
