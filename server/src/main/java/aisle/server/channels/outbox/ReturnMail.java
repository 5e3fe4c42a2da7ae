package aisle.server.channels.outbox;

import aisle.core.price.Product;
import aisle.server.catalog.PriceBook;
import aisle.server.organization.Store;
import aisle.server.purchasing.Supplier;
import aisle.server.purchasing.invoices.Claim;
import aisle.server.purchasing.invoices.GoodsReturn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A claim for goods that go back, as a supplier reads it. */
final class ReturnMail implements Letter {

    /** The words of a mail in one language. */
    private record Words(
            String back,
            String to,
            String lot,
            String total,
            String please,
            String attached,
            Map<GoodsReturn.Reason, String> reasons) {}

    private static final Words ENGLISH = new Words(
            "Goods returned on",
            "To",
            "lot",
            "Claimed back",
            "Please send us a credit note for this amount.",
            "The same lines are attached as",
            Map.of(
                    GoodsReturn.Reason.DAMAGED, "damaged",
                    GoodsReturn.Reason.EXPIRED, "past their date",
                    GoodsReturn.Reason.WRONG_GOODS, "not what was ordered",
                    GoodsReturn.Reason.UNSOLD, "unsold",
                    GoodsReturn.Reason.CALLED_BACK, "called back"));

    private static final Map<String, Words> WORDS = Map.of(
            "en",
            ENGLISH,
            "es",
            new Words(
                    "Mercancía devuelta el",
                    "Para",
                    "lote",
                    "Reclamado",
                    "Envíennos por favor una nota de abono por este importe.",
                    "Las mismas líneas van adjuntas en",
                    Map.of(
                            GoodsReturn.Reason.DAMAGED, "dañada",
                            GoodsReturn.Reason.EXPIRED, "caducada",
                            GoodsReturn.Reason.WRONG_GOODS, "no es lo que se pidió",
                            GoodsReturn.Reason.UNSOLD, "sin vender",
                            GoodsReturn.Reason.CALLED_BACK, "retirada")));

    private static final String COLUMNS = "code,product,lot,returned,claimed,currency";

    private final Claim claim;
    private final Claim.OfReturn goods;
    private final Supplier supplier;
    private final Store store;
    private final PriceBook book;
    private final Words words;

    ReturnMail(Claim claim, Claim.OfReturn goods, Supplier supplier, Store store, PriceBook book) {
        this.claim = claim;
        this.goods = goods;
        this.supplier = supplier;
        this.store = store;
        this.book = book;
        this.words = WORDS.getOrDefault(Locale.forLanguageTag(store.language()).getLanguage(), ENGLISH);
    }

    @Override
    public String subject() {
        return words.back() + " " + claim.day() + " · " + store.name();
    }

    @Override
    public List<Attachment> attachments() {
        return List.of(Attachment.csv(attachmentName(), csv()));
    }

    private String attachmentName() {
        return "return-" + claim.day() + ".csv";
    }

    @Override
    public String text() {
        List<String> text = new ArrayList<>();
        text.add(store.name());
        text.addAll(store.address());
        text.add("");
        text.add(words.back() + " " + claim.day() + ", " + words.reasons().get(goods.reason()));
        text.add(words.to() + ": " + supplier.name());
        text.add("");
        for (Claim.ReturnedLine line : goods.lines()) {
            String lot = line.lot() == null ? "" : ", " + words.lot() + " " + line.lot();
            text.add(product(line).name() + lot);
            text.add("  " + Letter.quantity(line.quantity()) + ", " + money(line.cost()));
        }
        text.add("");
        text.add(words.total() + " " + money(claim.amount()) + " "
                + store.currency().code());
        text.add(words.please());
        text.add("");
        text.add(words.attached() + " " + attachmentName() + ".");
        return String.join("\n", text) + "\n";
    }

    private String csv() {
        return goods.lines().stream()
                .map(line -> Letter.row(
                        Letter.code(product(line)),
                        product(line).name(),
                        Objects.toString(line.lot(), ""),
                        Letter.quantity(line.quantity()),
                        money(line.cost()),
                        store.currency().code()))
                .collect(Collectors.joining("\r\n", COLUMNS + "\r\n", "\r\n"));
    }

    private Product product(Claim.ReturnedLine line) {
        return book.product(line.product()).orElseThrow();
    }

    private String money(long amount) {
        return Letter.money(amount, store);
    }
}
