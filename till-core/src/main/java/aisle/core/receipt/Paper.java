package aisle.core.receipt;

import aisle.core.code.ReceiptCode;
import aisle.core.journal.Exemption;
import aisle.core.journal.Header;
import aisle.core.journal.Line;
import aisle.core.journal.Receipt;
import aisle.core.journal.Refund;
import aisle.core.journal.VoidedBasket;
import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;
import aisle.core.price.Unit;
import aisle.core.promotion.Discount;
import aisle.core.tax.TaxAmount;
import aisle.core.tender.Tender;
import aisle.core.tender.TenderKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A receipt as data: an ordered list of typed parts. The screen, the printer, the letter and the plain text are drawn
 * from it, so no two of them can say different things. Its JSON and its lines of text are those of
 * {@code docs/till-core.md}.
 */
public final class Paper {
    /** Columns of the narrowest printer there is text for. */
    public static final int NARROWEST = 24;

    /** Columns of the widest. */
    public static final int WIDEST = 96;

    private static final int SEAL = 16;
    private static final int LAST_FIGURES = 4;
    private static final long SECOND = 1_000;
    private static final long DAY = 86_400;

    private final String language;
    private final String title;
    private final List<Part> parts = new ArrayList<>();

    private Paper(Facts facts) {
        Header header = facts.entry().header();
        String code = new ReceiptCode(header.store(), header.till(), header.number()).text();
        this.language = facts.language();
        this.title = facts.words().title() + " " + code;
        head(facts);
        rule();
        Receipt receipt = facts.entry().receipt();
        receipt.lines().forEach(line -> line(line, facts));
        rule();
        sums(receipt, facts);
        rule();
        add(PartKind.CODE, code);
        for (Tender tender : receipt.tenders()) {
            boolean carried = tender.kind() == TenderKind.STORE_CREDIT || tender.kind() == TenderKind.GIFT_CARD;
            if (carried && tender.amount() < 0) {
                add(PartKind.TEXT, facts.words().tender(tender.kind()));
                add(PartKind.CODE, tender.reference());
            }
        }
        facts.store().footer().forEach(text -> add(PartKind.FOOTER, text));
        add(PartKind.SEAL, facts.entry().hash().substring(0, SEAL));
    }

    /** Makes the receipt that the facts describe; refuses what it cannot say in the words given. */
    public static Paper of(Fields facts) {
        return new Paper(Facts.read(facts));
    }

    /** The language of its words, BCP 47. */
    public String language() {
        return language;
    }

    /** What it is called: the word for a receipt and its code. */
    public String title() {
        return title;
    }

    /** Its parts from top to bottom. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** The receipt as text. */
    public List<TextLine> lines(int columns) {
        Columns text = new Columns(columns);
        parts.forEach(text::add);
        return text.lines();
    }

    /** Appends the receipt's JSON. */
    public void write(JsonWriter out) {
        out.open()
                .member("language", language)
                .member("title", title)
                .name("parts")
                .openArray();
        parts.forEach(part -> part.write(out));
        out.closeArray().close();
    }

    private void head(Facts facts) {
        add(PartKind.HEADING, facts.store().name());
        facts.store().address().forEach(text -> add(PartKind.TEXT, text));
        long local = Math.floorDiv(facts.entry().header().at(), SECOND) + facts.offset();
        add(PartKind.TEXT, facts.words().day(Math.floorDiv(local, DAY)) + " " + Figures.time(local));
        add(PartKind.TEXT, facts.till() + " · " + facts.cashier());
        Words words = facts.words();
        if (facts.training()) {
            add(PartKind.MARK, words.training());
        }
        if (facts.entry() instanceof Refund refund) {
            String without = refund.receipted() ? "" : " " + words.withoutReceipt();
            add(PartKind.MARK, words.refund() + without + " · " + refund.reason());
        }
        Exemption exemption = facts.entry().receipt().exemption();
        if (exemption != null) {
            add(PartKind.MARK, words.exempt() + " · " + exemption.reason() + " · " + exemption.certificate());
        }
        if (facts.entry() instanceof VoidedBasket given) {
            add(PartKind.MARK, words.voided() + " · " + given.reason());
        }
        if (facts.copy()) {
            add(PartKind.MARK, words.copy());
        }
    }

    private void line(Line line, Facts facts) {
        Figures figures = facts.figures();
        add(PartKind.LINE, line.name(), figures.money(line.gross()));
        if (line.quantity() != Limits.UNIT || line.unit() != Unit.EACH) {
            String unit = unit(line.unit());
            String tare =
                    line.tare() == 0 ? "" : " · " + facts.words().tare() + " " + figures.quantity(line.tare()) + unit;
            add(
                    PartKind.DETAIL,
                    figures.quantity(line.quantity()) + unit + " × " + figures.money(line.unitPrice()) + tare);
        }
        for (Discount discount : line.discounts()) {
            add(PartKind.DISCOUNT, discount.name(), figures.money(-discount.amount()));
        }
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case EACH -> "";
            case KG -> " kg";
            case LB -> " lb";
        };
    }

    private void sums(Receipt receipt, Facts facts) {
        Words words = facts.words();
        Figures figures = facts.figures();
        for (TaxAmount tax : receipt.taxes()) {
            if (tax.amount() != 0) {
                String included = tax.inclusive() ? words.included() + " " : "";
                String base = " " + words.of() + " " + figures.money(tax.base());
                add(
                        PartKind.TAX,
                        included + tax.component() + " " + figures.percent(tax.ppm()) + base,
                        figures.money(tax.amount()));
            }
        }
        add(PartKind.TOTAL, words.total() + " " + receipt.currency(), figures.money(receipt.total()));
        if (receipt.rounding() != 0) {
            add(PartKind.PAYMENT, words.rounding(), figures.money(receipt.rounding()));
        }
        boolean sold = !(facts.entry() instanceof Refund);
        for (Tender tender : receipt.tenders()) {
            if (sold && tender.amount() < 0) {
                String onto = words.loaded() + " " + words.tender(tender.kind()) + " " + tender.reference();
                add(PartKind.PAYMENT, onto, figures.money(-tender.amount()));
            }
        }
        for (Tender tender : receipt.tenders()) {
            if (!sold || tender.amount() >= 0) {
                long given = tender.given() == 0 ? tender.amount() : tender.given();
                add(PartKind.PAYMENT, words.tender(tender.kind()) + shown(tender), figures.money(given));
            }
        }
        for (Tender tender : receipt.tenders()) {
            if (tender.change() != 0) {
                add(PartKind.PAYMENT, words.change(), figures.money(tender.change()));
            }
        }
    }

    /** Of a card or an account that was paid with only its last figures: whoever finds the paper must not have it. */
    private static String shown(Tender tender) {
        String reference = tender.reference();
        boolean hidden = tender.kind().held() && tender.amount() > 0 && reference.length() > LAST_FIGURES;
        String said = hidden ? "*" + reference.substring(reference.length() - LAST_FIGURES) : reference;
        return said.isEmpty() ? "" : " " + said;
    }

    private void rule() {
        add(PartKind.RULE, "");
    }

    private void add(PartKind kind, String text) {
        parts.add(new Part(kind, text));
    }

    private void add(PartKind kind, String text, String amount) {
        parts.add(new Part(kind, text, amount));
    }
}
