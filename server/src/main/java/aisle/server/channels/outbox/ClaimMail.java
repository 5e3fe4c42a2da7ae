package aisle.server.channels.outbox;

import aisle.core.price.Product;
import aisle.server.catalog.PriceBook;
import aisle.server.organization.Store;
import aisle.server.purchasing.Supplier;
import aisle.server.purchasing.invoices.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A claim on an invoice as a supplier reads it. */
final class ClaimMail implements Letter {

    /** The words of a mail in one language. */
    private record Words(
            String claim,
            String to,
            String dated,
            String charged,
            String came,
            String agreed,
            String pack,
            String total,
            String please,
            String attached) {}

    private static final Words ENGLISH = new Words(
            "Claim on invoice",
            "To",
            "dated",
            "charged",
            "came",
            "agreed",
            "a pack of",
            "Claimed back",
            "Please send us a credit note for this amount.",
            "The same lines are attached as");

    private static final Map<String, Words> WORDS = Map.of(
            "en",
            ENGLISH,
            "es",
            new Words(
                    "Reclamación sobre la factura",
                    "Para",
                    "del",
                    "facturado",
                    "llegó",
                    "acordado",
                    "por caja de",
                    "Reclamado",
                    "Envíennos por favor una nota de abono por este importe.",
                    "Las mismas líneas van adjuntas en"));

    private static final String COLUMNS =
            "invoice,code,product,charged,came,units_per_pack,pack_cost_charged,pack_cost_agreed,claimed,currency";

    private final Claim claim;
    private final Claim.OfInvoice invoice;
    private final Supplier supplier;
    private final Store store;
    private final PriceBook book;
    private final Words words;

    ClaimMail(Claim claim, Claim.OfInvoice invoice, Supplier supplier, Store store, PriceBook book) {
        this.claim = claim;
        this.invoice = invoice;
        this.supplier = supplier;
        this.store = store;
        this.book = book;
        this.words = WORDS.getOrDefault(Locale.forLanguageTag(store.language()).getLanguage(), ENGLISH);
    }

    @Override
    public String subject() {
        return words.claim() + " " + invoice.number() + " · " + store.name();
    }

    @Override
    public List<Attachment> attachments() {
        return List.of(Attachment.csv(attachmentName(), csv()));
    }

    private String attachmentName() {
        return "claim-" + invoice.number().replaceAll("[^A-Za-z0-9.-]", "-") + ".csv";
    }

    @Override
    public String text() {
        List<String> text = new ArrayList<>();
        text.add(store.name());
        text.addAll(store.address());
        text.add("");
        text.add(words.claim() + " " + invoice.number() + ", " + words.dated() + " " + invoice.day());
        text.add(words.to() + ": " + supplier.name());
        text.add("");
        invoice.lines().forEach(line -> text.addAll(line(line)));
        text.add(words.total() + " " + money(claim.amount()) + " "
                + store.currency().code());
        text.add(words.please());
        text.add("");
        text.add(words.attached() + " " + attachmentName() + ".");
        return String.join("\n", text) + "\n";
    }

    private List<String> line(Claim.Line line) {
        Product product = book.product(line.product()).orElseThrow();
        return List.of(
                product.name(),
                "  %s %s, %s %s"
                        .formatted(
                                words.charged(),
                                Letter.quantity(line.charged()),
                                words.came(),
                                Letter.quantity(line.came())),
                "  %s %s, %s %s %s %s"
                        .formatted(
                                words.charged(),
                                money(line.cost()),
                                words.agreed(),
                                money(line.agreed()),
                                words.pack(),
                                Letter.quantity(line.units())),
                "  " + money(line.amount()),
                "");
    }

    private String csv() {
        return invoice.lines().stream()
                .map(line -> {
                    Product product = book.product(line.product()).orElseThrow();
                    return Letter.row(
                            invoice.number(),
                            Letter.code(product),
                            product.name(),
                            Letter.quantity(line.charged()),
                            Letter.quantity(line.came()),
                            Letter.quantity(line.units()),
                            money(line.cost()),
                            money(line.agreed()),
                            money(line.amount()),
                            store.currency().code());
                })
                .collect(Collectors.joining("\r\n", COLUMNS + "\r\n", "\r\n"));
    }

    private String money(long amount) {
        return Letter.money(amount, store);
    }
}
