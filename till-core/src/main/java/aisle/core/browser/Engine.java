package aisle.core.browser;

import aisle.core.Refusal;
import aisle.core.code.AccountNumber;
import aisle.core.code.ReceiptCode;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.ReceiptEntry;
import aisle.core.journal.Sums;
import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;
import aisle.core.price.Product;
import aisle.core.receipt.Paper;
import aisle.core.sale.Basket;
import aisle.core.sale.Drafts;
import aisle.core.sale.Paid;
import aisle.core.sale.PricedBasket;
import aisle.core.sale.Pricing;
import aisle.core.sale.RefundRequest;
import aisle.core.sale.Refunds;
import aisle.core.sale.Rules;
import aisle.core.tender.Payment;
import aisle.core.tender.TenderKind;
import aisle.core.tender.Tendered;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Every call of {@code docs/till-core.md}, on JSON text; the vectors run through it on the JVM and in JavaScript. */
public final class Engine {
    private static final int NOTES_MAX = 50;
    private static final int TENDERS_MAX = 100;

    private final Pricing pricing;
    private final Drafts drafts;
    /**
     * What {@code know} was told: reading the products anew for every change of a basket costs more than pricing it.
     */
    private final Map<Long, Product> known = new HashMap<>();

    public Engine(String rules) {
        this.pricing = new Pricing(Fields.read(rules, Rules::read));
        this.drafts = new Drafts(pricing);
    }

    /** Answers one call by its name; throws a {@link Refusal}. */
    public String call(String name, String in) {
        return switch (name) {
            case "readCode" -> readCode(in);
            case "know" -> know(in);
            case "price" -> price(in);
            case "hints" -> hints(in);
            case "pay" -> Fields.read(in, this::pay);
            case "nextNotes" -> Fields.read(in, Engine::nextNotes);
            case "sale" -> entry(in, drafts::sale);
            case "voided" -> entry(in, drafts::voided);
            case "refundable" -> Fields.read(in, Engine::refundable);
            case "refund" -> entry(in, drafts::refund);
            case "priceBack" -> Fields.read(in, this::priceBack);
            case "unreceipted" -> entry(in, drafts::unreceipted);
            case "shiftOpened" -> entry(in, drafts::shiftOpened);
            case "drawerMoved" -> entry(in, drafts::drawerMoved);
            case "shiftClosed" -> entry(in, drafts::shiftClosed);
            case "check" -> check(in);
            case "receiptCode" -> Fields.read(in, ReceiptCode::read).text();
            case "parseReceiptCode" -> parseReceiptCode(in);
            case "accountNumber" -> Fields.read(in, Engine::accountNumber);
            case "paper" -> Fields.read(in, Engine::paper);
            case "paperText" -> Fields.read(in, Engine::paperText);
            default -> throw new Refusal("call", name, "a call of docs/till-core.md");
        };
    }

    private String readCode(String raw) {
        JsonWriter out = new JsonWriter();
        pricing.readCode(raw).write(out);
        return out.text();
    }

    private String know(String products) {
        Fields.read(products, Basket::products).forEach(product -> known.put(product.id(), product));
        return "";
    }

    private String price(String basket) {
        JsonWriter out = new JsonWriter();
        pricing.price(Fields.read(basket, fields -> Basket.read(fields, known))).write(out);
        return out.text();
    }

    private String hints(String basket) {
        JsonWriter out = new JsonWriter().open().name("hints").openArray();
        pricing.hints(Fields.read(basket, fields -> Basket.read(fields, known))).forEach(hint -> hint.write(out));
        return out.closeArray().close().text();
    }

    private String pay(Fields payment) {
        PricedBasket priced = payment.has("basket")
                ? pricing.price(payment.object("basket", fields -> Basket.read(fields, known)))
                : PricedBasket.of(payment.number("total", 0, Limits.MONEY_MAX));
        Paid paid = pricing.pay(priced, payment.objects("tenders", TENDERS_MAX, Tendered::read));
        Payment so = paid.payment();
        JsonWriter out = new JsonWriter()
                .open()
                .optional("total", payment.has("basket") ? paid.basket().total() : 0)
                .member("left", so.left())
                .member("cash", so.cash())
                .member("change", so.change())
                .member("rounding", so.rounding())
                .optional("short", so.missing());
        List<Long> notes = payment.has("notes") ? payment.numbers("notes", NOTES_MAX, 1) : List.of();
        out.name("nextNotes").openArray();
        Payment.nextNotes(so.cashLeft(), notes).forEach(out::number);
        out.closeArray();
        if (!paid.limits().isEmpty()) {
            out.name("limits").openArray();
            paid.limits().forEach(limit -> limit.write(out));
            out.closeArray();
        }
        return out.close().text();
    }

    private static String nextNotes(Fields question) {
        long due = question.number("due", 0, Limits.MONEY_MAX);
        JsonWriter out = new JsonWriter().openArray();
        Payment.nextNotes(due, question.numbers("notes", NOTES_MAX, 1)).forEach(out::number);
        return out.closeArray().text();
    }

    private static String refundable(Fields question) {
        Refunds refunds = Drafts.refunds(question);
        JsonWriter out = new JsonWriter().open().name("lines").openArray();
        for (RefundRequest each : refunds.left()) {
            out.open()
                    .member("line", each.line())
                    .member("quantity", each.quantity())
                    .close();
        }
        return out.closeArray().member("total", refunds.totalLeft()).close().text();
    }

    private String priceBack(Fields question) {
        JsonWriter out = new JsonWriter();
        drafts.priceBack(question, question.number("day", 0, Limits.DAY_MAX)).write(out);
        return out.text();
    }

    private static String check(String json) {
        JournalEntry entry = JournalEntry.parse(json.getBytes(StandardCharsets.UTF_8));
        String right = entry.computeHash();
        if (!right.equals(entry.hash())) {
            throw new Refusal("hash", entry.hash(), right);
        }
        if (entry instanceof ReceiptEntry receipt) {
            Sums.check(receipt);
        }
        return "";
    }

    private static String accountNumber(Fields account) {
        TenderKind kind = account.choice("kind", TenderKind.values());
        return AccountNumber.of(kind, account.text("digits", 1, AccountNumber.LONGEST))
                .text();
    }

    private static String parseReceiptCode(String code) {
        JsonWriter out = new JsonWriter().open();
        ReceiptCode.parse(code.trim()).writeMembers(out);
        return out.close().text();
    }

    private static String paper(Fields facts) {
        JsonWriter out = new JsonWriter();
        Paper.of(facts).write(out);
        return out.text();
    }

    private static String paperText(Fields question) {
        int columns = (int) question.number("columns", Paper.NARROWEST, Paper.WIDEST);
        JsonWriter out = new JsonWriter().openArray();
        question.object("facts", Paper::of).lines(columns).forEach(line -> line.write(out));
        return out.closeArray().text();
    }

    private static String entry(String draft, Function<Fields, JournalEntry> make) {
        return new String(Fields.read(draft, make).canonical(), StandardCharsets.UTF_8);
    }
}
