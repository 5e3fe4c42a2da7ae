package aisle.server.catalog.labels;

import aisle.core.price.Unit;
import aisle.server.catalog.declarations.Measure;
import aisle.server.catalog.declarations.UnitPrice;
import aisle.server.organization.Currency;
import aisle.server.organization.Store;
import aisle.server.organization.Typeface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.Ean;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * Draws shelf labels and markdown stickers on the sheets that stationers sell, as PDF. Lengths are points, 72 to the
 * inch.
 */
final class LabelSheet implements AutoCloseable {

    /** A sheet of labels, by the common measures of Avery's L7159 and 5160; not tried on paper yet. */
    enum Format {
        /** 24 labels of 63.5 by 33.9 mm on A4. */
        A4_24(PDRectangle.A4, 3, 8, mm(63.5), mm(33.9), mm(6.4), mm(12.9), mm(66.0)),
        /** 30 labels of 2 5/8 by 1 inch on US Letter. */
        LETTER_30(PDRectangle.LETTER, 3, 10, inches(2.625), inches(1), inches(0.1875), inches(0.5), inches(2.75));

        private final PDRectangle page;
        private final int columns;
        private final int rows;
        private final float width;
        private final float height;
        private final float left;
        private final float top;
        private final float pitch;

        Format(PDRectangle page, int columns, int rows, float width, float height, float left, float top, float pitch) {
            this.page = page;
            this.columns = columns;
            this.rows = rows;
            this.width = width;
            this.height = height;
            this.left = left;
            this.top = top;
            this.pitch = pitch;
        }

        private int labels() {
            return columns * rows;
        }

        private static float mm(double length) {
            return (float) (length / 25.4 * 72);
        }

        private static float inches(double length) {
            return (float) (length * 72);
        }
    }

    private static final float INSET = 6;
    private static final float NAME = 8.5f;
    private static final float SMALL = 6;
    private static final float PRICE = 22;
    private static final int NAME_LINES = 2;
    private static final float BARS_HIGH = 16;
    private static final float MODULE = 0.72f;
    private static final float STRUCK = 0.8f;

    private final Format format;
    private Currency currency;
    private String members;
    private final PDDocument document = new PDDocument();
    private final Typeface typeface;

    private LabelSheet(Format format, Store store) throws IOException {
        this.format = format;
        this.currency = store.currency();
        this.members = members(store);
        this.typeface = new Typeface(document);
    }

    private static String members(Store store) {
        return store.language().startsWith("es") ? "socios" : "members";
    }

    /** The sheets of a store's labels, in their order, in its money and language. */
    static byte[] pdf(List<ShelfLabel> labels, Format format, Store store) {
        return sheets(labels.size(), format, store, (sheet, ink, i, x, y) -> sheet.draw(ink, labels.get(i), x, y));
    }

    /** A store and the labels that it needs. */
    record Of(Store store, List<ShelfLabel> labels) {}

    /** The sheets of several stores, one after the other, each with its store's name above the labels. */
    static byte[] pdf(List<Of> stores, Format format) {
        try (var sheet = new LabelSheet(format, stores.getFirst().store());
                var bytes = new ByteArrayOutputStream()) {
            for (Of of : stores) {
                sheet.currency = of.store().currency();
                sheet.members = members(of.store());
                List<ShelfLabel> labels = of.labels();
                for (int from = 0; from < labels.size(); from += format.labels()) {
                    sheet.page(
                            from,
                            Math.min(labels.size(), from + format.labels()),
                            of.store().name(),
                            (its, ink, i, x, y) -> its.draw(ink, labels.get(i), x, y));
                }
            }
            sheet.document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Sheets of one sticker, as many as asked for. */
    static byte[] stickers(MarkdownSticker sticker, int count, Format format, Store store) {
        return sheets(count, format, store, (sheet, ink, i, x, y) -> sheet.draw(ink, sticker, x, y));
    }

    /** Draws the label with a number, its corner below at the left given. */
    private interface Drawing {
        void draw(LabelSheet sheet, PDPageContentStream ink, int label, float x, float y) throws IOException;
    }

    private static byte[] sheets(int labels, Format format, Store store, Drawing drawing) {
        try (var sheet = new LabelSheet(format, store);
                var bytes = new ByteArrayOutputStream()) {
            for (int from = 0; from < labels; from += format.labels()) {
                sheet.page(from, Math.min(labels, from + format.labels()), "", drawing);
            }
            sheet.document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void page(int from, int to, String above, Drawing drawing) throws IOException {
        PDPage page = new PDPage(format.page);
        document.addPage(page);
        try (var ink = new PDPageContentStream(document, page)) {
            text(ink, above, NAME, format.left + INSET, format.page.getHeight() - format.top + INSET);
            for (int i = 0; i < to - from; i++) {
                float x = format.left + i % format.columns * format.pitch;
                float y = format.page.getHeight() - format.top - (i / format.columns + 1) * format.height;
                drawing.draw(this, ink, from + i, x, y);
            }
        }
    }

    /** The new price is what is read first; what it was stands beside it, struck through. */
    private void draw(PDPageContentStream ink, MarkdownSticker sticker, float x, float y) throws IOException {
        DataMatrix square = new DataMatrix();
        square.setDataType(Symbol.DataType.GS1);
        square.setForceMode(DataMatrix.ForceMode.SQUARE);
        square.setContent(sticker.content(currency.digits()));
        float side = format.height - 2 * INSET - NAME - 2;
        float module = side / square.getWidth();
        for (Rectangle dot : square.getRectangles()) {
            ink.addRect(
                    x + INSET + (float) dot.x * module,
                    y + INSET + side - (float) (dot.y + dot.height) * module,
                    (float) dot.width * module,
                    (float) dot.height * module);
        }
        ink.fill();
        String name = typeface.wrapped(sticker.name(), NAME, format.width - 2 * INSET, 1)
                .getFirst();
        text(ink, name, NAME, x + INSET, y + format.height - INSET - NAME + 2);
        float right = x + format.width - INSET;
        String price = money(sticker.price());
        text(ink, price, PRICE, right - width(price, PRICE), y + INSET + SMALL + 4);
        String before = money(sticker.before());
        float wide = width(before, NAME);
        float above = y + INSET + SMALL + PRICE + 4;
        text(ink, before, NAME, right - wide, above);
        ink.addRect(right - wide - 1, above + NAME * 0.3f, wide + 2, STRUCK);
        ink.fill();
        String day = sticker.lastDay().toString();
        text(ink, day, SMALL, right - width(day, SMALL), y + INSET);
    }

    /** Name above, price below at the right, bars below at the left: the price is what is read from afar. */
    private void draw(PDPageContentStream ink, ShelfLabel label, float x, float y) throws IOException {
        float inner = format.width - 2 * INSET;
        float top = y + format.height - INSET - NAME;
        for (String line : typeface.wrapped(label.name(), NAME, inner, NAME_LINES)) {
            text(ink, line, NAME, x + INSET, top);
            top -= NAME * 1.15f;
        }
        String price = money(label.price());
        float wide = width(price, PRICE);
        text(ink, price, PRICE, x + format.width - INSET - wide, y + INSET + SMALL + 2);
        String per = per(label);
        text(ink, per, SMALL, x + format.width - INSET - width(per, SMALL), y + INSET);
        if (label.code() != null) {
            bars(ink, label.code(), x + INSET, y + INSET + SMALL + 2);
            text(ink, shown(label.code()), SMALL, x + INSET, y + INSET);
        }
    }

    private String per(ShelfLabel label) {
        UnitPrice compared = label.unitPrice();
        String unit = label.unit() != Unit.EACH
                ? "/ " + label.unit().name().toLowerCase(Locale.ROOT)
                : compared == null ? "" : unitPrice(compared);
        return label.memberPrice() == null ? unit : (unit + "   " + members + " " + money(label.memberPrice())).strip();
    }

    private String unitPrice(UnitPrice compared) {
        String measure = compared.by() == Measure.EACH
                ? "1"
                : compared.by().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "%s / %s".formatted(inCurrency(compared.decimal(currency.digits())), measure);
    }

    private String money(long amount) {
        return inCurrency(decimal(amount));
    }

    private String inCurrency(String number) {
        return currency.code().equals("USD") ? "$" + number : number + " " + currency.code();
    }

    private String decimal(long amount) {
        return BigDecimal.valueOf(amount, currency.digits()).toPlainString();
    }

    private static String shown(String code) {
        return code.startsWith("PLU") ? "PLU " + code.substring(3) : shortest(code);
    }

    /** A GTIN as it stands on the pack: 8, 12 or 13 digits where it has no more. */
    private static String shortest(String gtin) {
        for (int zeros : new int[] {6, 2, 1}) {
            if (gtin.startsWith("0".repeat(zeros))) {
                return gtin.substring(zeros);
            }
        }
        return gtin;
    }

    private static void bars(PDPageContentStream ink, String code, float x, float y) throws IOException {
        for (Rectangle bar : symbol(code).getRectangles()) {
            ink.addRect(x + (float) bar.x * MODULE, y, (float) bar.width * MODULE, BARS_HIGH);
        }
        ink.fill();
    }

    private static Symbol symbol(String code) {
        if (code.startsWith("0") && !code.startsWith("PLU")) {
            Ean ean = new Ean(code.startsWith("000000") ? Ean.Mode.EAN8 : Ean.Mode.EAN13);
            ean.setHumanReadableLocation(HumanReadableLocation.NONE);
            ean.setGuardPatternExtraHeight(0);
            String digits = code.substring(code.startsWith("000000") ? 6 : 1);
            ean.setContent(digits.substring(0, digits.length() - 1));
            return ean;
        }
        Code128 other = new Code128();
        other.setHumanReadableLocation(HumanReadableLocation.NONE);
        other.setContent(code);
        return other;
    }

    private void text(PDPageContentStream ink, String text, float size, float x, float y) throws IOException {
        typeface.text(ink, text, size, x, y);
    }

    private float width(String text, float size) throws IOException {
        return typeface.width(text, size);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
