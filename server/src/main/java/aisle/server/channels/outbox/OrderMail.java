package aisle.server.channels.outbox;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.server.catalog.PriceBook;
import aisle.server.organization.Store;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.papers.OrderPaper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An order as a supplier reads it: a plain text, and the same lines as the files that it wants. */
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

    private final OrderPaper paper;
    private final PurchaseOrder order;
    private final Store store;
    private final PriceBook book;
    private final Words words;

    OrderMail(OrderPaper paper, PriceBook book) {
        this.paper = paper;
        this.order = paper.order();
        this.store = paper.store();
        this.book = book;
        this.words = WORDS.getOrDefault(Locale.forLanguageTag(store.language()).getLanguage(), ENGLISH);
    }

    @Override
    public String subject() {
        return words.order() + " " + order.number() + " · " + store.name();
    }

    @Override
    public List<Attachment> attachments() {
        return Attachment.of(paper, this::csv);
    }

    @Override
    public String text() {
        List<String> text = new ArrayList<>();
        text.add(store.name());
        text.addAll(store.address());
        text.add("");
        text.add(words.order() + " " + order.number());
        text.add(words.to() + ": " + paper.supplier().name());
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
        if (!paper.forms().isEmpty()) {
            text.add("");
            text.add(words.attached() + " " + Attachment.names(paper) + ".");
        }
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

    private String csv() {
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
