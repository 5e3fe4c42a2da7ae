package aisle.server.purchasing.papers;

import aisle.core.price.Unit;
import aisle.server.organization.Typeface;
import aisle.server.purchasing.PurchaseOrder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Draws an order as a supplier reads and prints it. Lengths are points, 72 to the inch. */
final class OrderPdf implements AutoCloseable {

    private static final float MARGIN = 42;
    private static final float TITLE = 16;
    private static final float BODY = 9.5f;
    private static final float SMALL = 7.5f;
    private static final float LEADING = 12;
    private static final float ROW_PAD = 5;
    private static final float FOOT = 30;
    private static final float TOTAL_HIGH = 34;
    private static final int NAME_LINES = 4;
    private static final float GREY = 0.38f;
    private static final float RULE = 0.8f;

    /** Where the columns of figures end, and those of words begin, measured from the right and left edges. */
    private static final float LINE_TO = 18;

    private static final float ARTICLE_FROM = 28;
    private static final float NAME_FROM = 120;
    private static final float PACKS_BACK = 186;
    private static final float OF_BACK = 126;
    private static final float COST_BACK = 66;

    private final OrderPaper paper;
    private final PaperWords words;
    private final Locale language;
    private final NumberFormat money;
    private final PDDocument document = new PDDocument();
    private final Typeface typeface;
    private final PDRectangle sheet;
    private final float left = MARGIN;
    private final float right;

    private OrderPdf(OrderPaper paper) throws IOException {
        this.paper = paper;
        this.words = PaperWords.in(paper.store().language());
        String currency = paper.store().currency().code();
        String spoken = Locale.forLanguageTag(paper.store().language()).getLanguage();
        this.language = Locale.of(spoken, currency.substring(0, 2));
        this.money = NumberFormat.getNumberInstance(language);
        money.setMinimumFractionDigits(paper.store().currency().digits());
        money.setMaximumFractionDigits(paper.store().currency().digits());
        this.sheet = currency.equals("USD") ? PDRectangle.LETTER : PDRectangle.A4;
        this.right = sheet.getWidth() - MARGIN;
        this.typeface = new Typeface(document);
    }

    /** The pages of an order, on the paper that is sold where its currency is used. */
    static byte[] of(OrderPaper paper) {
        try (var pdf = new OrderPdf(paper);
                var bytes = new ByteArrayOutputStream()) {
            pdf.draw();
            pdf.document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A line with its name as it is broken. */
    private record Row(OrderPaper.Line line, List<String> name) {

        float height() {
            boolean below = line.article() != null || line.was() != null;
            return Math.max(name.size(), below ? 2 : 1) * LEADING + ROW_PAD;
        }
    }

    private void draw() throws IOException {
        document.getDocumentInformation()
                .setTitle(title() + " · " + paper.store().name());
        float first = headHeight() + LEADING + ROW_PAD;
        float further = 3 * LEADING + ROW_PAD;
        float whole = sheet.getHeight() - 2 * MARGIN - FOOT;
        List<List<Row>> pages = new ArrayList<>();
        List<Row> page = new ArrayList<>();
        float room = whole - first;
        for (int i = 0; i < paper.lines().size(); i++) {
            Row row = row(paper.lines().get(i));
            boolean last = i == paper.lines().size() - 1;
            if (row.height() + (last ? TOTAL_HIGH : 0) > room && !page.isEmpty()) {
                pages.add(page);
                page = new ArrayList<>();
                room = whole - further;
            }
            page.add(row);
            room -= row.height();
        }
        pages.add(page);
        for (int i = 0; i < pages.size(); i++) {
            page(pages.get(i), i + 1, pages.size());
        }
    }

    private Row row(OrderPaper.Line line) throws IOException {
        float most = right - PACKS_BACK - 34 - (left + NAME_FROM);
        return new Row(line, typeface.wrapped(line.name(), BODY, most, NAME_LINES));
    }

    private void page(List<Row> rows, int number, int of) throws IOException {
        PDPage page = new PDPage(sheet);
        document.addPage(page);
        try (var ink = new PDPageContentStream(document, page)) {
            float y = sheet.getHeight() - MARGIN;
            y = number == 1 ? head(ink, y) : again(ink, y);
            y = columns(ink, y);
            for (Row row : rows) {
                row(ink, row, y);
                y -= row.height();
            }
            if (number == of) {
                total(ink, y);
            }
            foot(ink, number, of);
        }
    }

    private String title() {
        return words.order() + " " + paper.order().number();
    }

    private float headHeight() {
        return TITLE + (Math.max(facts().size(), sender().size()) + recipient().size() + 4) * LEADING;
    }

    private List<String> sender() {
        List<String> lines = new ArrayList<>(paper.store().address());
        addNumber(lines, paper.gln());
        return lines;
    }

    private List<String> recipient() {
        List<String> lines = new ArrayList<>();
        lines.add(paper.supplier().name());
        lines.addAll(paper.to().address());
        lines.add(paper.supplier().email());
        addNumber(lines, paper.to().gln());
        return lines;
    }

    private static void addNumber(List<String> lines, @Nullable String gln) {
        if (gln != null) {
            lines.add("GLN " + gln);
        }
    }

    private List<String> facts() {
        PurchaseOrder order = paper.order();
        List<String> facts = new ArrayList<>();
        String written = day(paper.store().dayOf(paper.at()));
        facts.add((order.state() == PurchaseOrder.State.DRAFT ? words.draft() : words.sent()) + " " + written);
        if (order.state() == PurchaseOrder.State.CANCELLED) {
            facts.add(words.cancelled());
        }
        if (order.revision() > 1) {
            facts.add(words.revision() + " " + order.revision() + ": " + words.replaces());
        }
        LocalDate day = order.expected() == null ? order.deliver() : order.expected();
        if (day != null) {
            facts.add(words.deliver() + " " + day(day));
        }
        return facts;
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language));
    }

    /** The letter's head: who orders, what and for when, and from whom. */
    private float head(PDPageContentStream ink, float top) throws IOException {
        float y = top - TITLE;
        float half = (right - left) / 2;
        typeface.text(ink, one(paper.store().name(), TITLE, half), TITLE, left, y);
        typeface.textTo(ink, title(), TITLE, right, y);
        y -= LEADING / 2;
        float below = y;
        for (String line : sender()) {
            y -= LEADING;
            typeface.text(ink, one(line, BODY, half), BODY, left, y);
        }
        for (String fact : facts()) {
            below -= LEADING;
            typeface.textTo(ink, one(fact, BODY, half + LEADING), BODY, right, below);
        }
        y = Math.min(y, below) - 2 * LEADING;
        grey(ink, words.to(), left, y);
        for (String line : recipient()) {
            y -= LEADING;
            typeface.text(ink, one(line, BODY, right - left), BODY, left, y);
        }
        return y - 1.5f * LEADING;
    }

    /** The head of every other page. */
    private float again(PDPageContentStream ink, float top) throws IOException {
        float y = top - LEADING;
        typeface.text(ink, one(title() + " · " + paper.store().name(), BODY, right - left), BODY, left, y);
        return y - LEADING;
    }

    private String one(String text, float size, float most) throws IOException {
        return typeface.wrapped(text, size, most, 1).getFirst();
    }

    private float columns(PDPageContentStream ink, float top) throws IOException {
        float y = top - SMALL;
        grey(ink, words.article(), left + ARTICLE_FROM, y);
        grey(ink, words.product(), left + NAME_FROM, y);
        greyTo(ink, words.packs(), right - PACKS_BACK, y);
        greyTo(ink, words.of(), right - OF_BACK, y);
        greyTo(ink, words.cost(), right - COST_BACK, y);
        greyTo(ink, words.amount() + " " + paper.store().currency().code(), right, y);
        rule(ink, y - ROW_PAD);
        return y - ROW_PAD;
    }

    private void row(PDPageContentStream ink, Row row, float top) throws IOException {
        OrderPaper.Line line = row.line();
        float y = top - LEADING;
        float below = y - LEADING;
        greyTo(ink, Integer.toString(line.line()), left + LINE_TO, y);
        float most = NAME_FROM - ARTICLE_FROM - ROW_PAD;
        String code = line.code() == null ? "" : shown(line.code());
        if (line.article() == null) {
            typeface.text(ink, one(code, BODY, most), BODY, left + ARTICLE_FROM, y);
        } else {
            typeface.text(ink, one(line.article(), BODY, most), BODY, left + ARTICLE_FROM, y);
            grey(ink, code, left + ARTICLE_FROM, below);
        }
        float at = y;
        for (String part : row.name()) {
            typeface.text(ink, part, BODY, left + NAME_FROM, at);
            at -= LEADING;
        }
        typeface.textTo(ink, Long.toString(line.packs()), BODY, right - PACKS_BACK, y);
        Long was = line.was();
        if (was != null) {
            greyTo(ink, words.was() + " " + was / line.units(), right - PACKS_BACK, below);
        }
        typeface.textTo(ink, quantity(line.units(), line.unit()), BODY, right - OF_BACK, y);
        if (line.quantity() > 0) {
            typeface.textTo(ink, money(line.cost()), BODY, right - COST_BACK, y);
            typeface.textTo(ink, money(line.amount()), BODY, right, y);
        }
    }

    private void total(PDPageContentStream ink, float top) throws IOException {
        rule(ink, top);
        float y = top - 1.5f * LEADING;
        typeface.text(ink, words.total(), BODY + 1, left + NAME_FROM, y);
        long packs = paper.lines().stream().mapToLong(OrderPaper.Line::packs).sum();
        typeface.textTo(ink, Long.toString(packs), BODY + 1, right - PACKS_BACK, y);
        String amount = money(paper.amount()) + " " + paper.store().currency().code();
        typeface.textTo(ink, amount, BODY + 1, right, y);
    }

    private void foot(PDPageContentStream ink, int number, int of) throws IOException {
        float y = MARGIN;
        greyTo(ink, words.page().formatted(number, of), right, y);
        grey(ink, paper.store().demo() ? words.demo() : title(), left, y);
    }

    private static String quantity(long thousandths, Unit unit) {
        String number = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
        return unit == Unit.EACH ? number : number + " " + unit.name().toLowerCase(Locale.ROOT);
    }

    private String money(long amount) {
        return money.format(BigDecimal.valueOf(amount, paper.store().currency().digits()));
    }

    /** A GTIN without the zeros before it that no pack has. */
    private static String shown(String code) {
        return code.startsWith("PLU") ? "PLU " + code.substring(3) : Gtin.shortest(code);
    }

    private void grey(PDPageContentStream ink, String text, float x, float y) throws IOException {
        ink.setNonStrokingColor(GREY);
        typeface.text(ink, text, SMALL, x, y);
        ink.setNonStrokingColor(0f);
    }

    private void greyTo(PDPageContentStream ink, String text, float x, float y) throws IOException {
        ink.setNonStrokingColor(GREY);
        typeface.textTo(ink, text, SMALL, x, y);
        ink.setNonStrokingColor(0f);
    }

    private void rule(PDPageContentStream ink, float y) throws IOException {
        ink.setNonStrokingColor(GREY);
        ink.addRect(left, y, right - left, RULE);
        ink.fill();
        ink.setNonStrokingColor(0f);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
