package aisle.server.catalog.labels;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.code.Code;
import aisle.core.code.CodeReader;
import aisle.core.price.Unit;
import aisle.server.catalog.declarations.Content;
import aisle.server.catalog.declarations.Declarations;
import aisle.server.catalog.declarations.Measure;
import aisle.server.organization.Currency;
import aisle.server.organization.Store;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands on the sheets, read back from the PDF as a printer would. */
class LabelSheetTest {

    private static final Store STORE = new Store(
            1, "Corner", List.of(), ZoneOffset.UTC, "en", List.of(), new Currency("USD", 2, 1, List.of()), false);
    private static final int DPI = 144;

    @ParameterizedTest
    @EnumSource(LabelSheet.Format.class)
    void everyLabelStandsOnceAndNoSheetIsEmpty(LabelSheet.Format format) throws IOException {
        List<ShelfLabel> labels =
                IntStream.range(0, 61).mapToObj(LabelSheetTest::tea).toList();
        try (var pdf = Loader.loadPDF(LabelSheet.pdf(labels, format, STORE))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            String text = new PDFTextStripper().getText(pdf);
            for (int i = 0; i < labels.size(); i++) {
                assertThat(text).containsOnlyOnce("$%d.%02d".formatted(1000 + i, i));
            }
        }
    }

    @Test
    void whatTheTypefaceDoesNotHaveIsABoxAndTheLabelIsPrinted() throws IOException {
        var label = label("\u8336 tea", "PLU4011", Unit.LB, 159, 129L);
        try (var pdf = Loader.loadPDF(LabelSheet.pdf(List.of(label), LabelSheet.Format.A4_24, STORE))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("\u25a1 tea")
                    .contains("$1.59")
                    .contains("/ lb")
                    .contains("members $1.29");
            assertThat(text).contains("PLU 4011");
        }
    }

    @Test
    void aPackThatCanBeComparedSaysWhatItsMeasureCosts() throws IOException {
        var comparison = new Declarations.Comparison(new Content(12_000, Measure.FL_OZ), Measure.FL_OZ);
        var label = new ShelfLabel(1, "Juice", "Tea", Unit.EACH, "PLU1", null, 299, null, comparison.at(299));
        try (var pdf = Loader.loadPDF(LabelSheet.pdf(List.of(label), LabelSheet.Format.A4_24, STORE))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("$2.99", "$0.249 / fl oz");
        }
    }

    /** The core reads it as the till does: the same goods, at the sticker's price, until the same day. */
    @Test
    void theSquareOfAStickerIsReadByTheTill()
            throws IOException, NotFoundException, ChecksumException, FormatException {
        var sticker = new MarkdownSticker("Yoghurt", "04006381333931", 299, 150, LocalDate.of(2030, 12, 31));
        try (var pdf = Loader.loadPDF(LabelSheet.stickers(sticker, 25, LabelSheet.Format.A4_24, STORE))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf)).contains("$1.50", "$2.99", "2030-12-31");
            BufferedImage first = square(new PDFRenderer(pdf).renderImageWithDPI(0, DPI * 2));
            int[] pixels = first.getRGB(0, 0, first.getWidth(), first.getHeight(), null, 0, first.getWidth());
            var picture = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(first.getWidth(), first.getHeight(), pixels)));
            // Its first sign is FNC1, for which a scanner sends the name of the symbol.
            String read = new DataMatrixReader()
                    .decode(picture, Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
            Code code = new CodeReader(List.of(), 2).read("]d2" + read.substring(1));
            assertThat(code).isInstanceOfSatisfying(Code.Labelled.class, label -> {
                assertThat(label.lookup()).isEqualTo("04006381333931");
                assertThat(label.label().price()).isEqualTo(150L);
            });
        }
    }

    /** The first sticker's square with a little white about it: of the label's height less its insets and a line. */
    private static BufferedImage square(BufferedImage page) {
        double scale = DPI * 2 / 72.0;
        double side = 33.9 / 25.4 * 72 - 6 - 6 - 8.5 - 2;
        double x = 6.4 / 25.4 * 72 + 6;
        double y = 12.9 / 25.4 * 72 + 33.9 / 25.4 * 72 - 6 - side;
        int about = 8;
        return page.getSubimage(
                (int) (x * scale) - about,
                (int) (y * scale) - about,
                (int) (side * scale) + 2 * about,
                (int) (side * scale) + 2 * about);
    }

    /** EAN-13 is 95 modules: 3 + 6*7 + 5 + 6*7 + 3, GS1 General Specifications 5.2.2. */
    @Test
    void theBarsAreThoseOfTheCodeOnThePack() throws IOException {
        var label = label("Soap", "04006381333931", Unit.EACH, 299, null);
        try (var pdf = Loader.loadPDF(LabelSheet.pdf(List.of(label), LabelSheet.Format.A4_24, STORE))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("4006381333931");
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, DPI * 5);
            assertThat(modules(page)).isEqualTo(EAN_4006381333931);
        }
    }

    /** Left digits by the parity of the 4 before them, then the right ones, from the tables of the same section. */
    private static final String EAN_4006381333931 = "101"
            + "0001101" + "0100111" + "0101111" + "0111101" + "0001001" + "0110011"
            + "01010"
            + "1000010" + "1000010" + "1000010" + "1110100" + "1000010" + "1100110"
            + "101";

    /** Reads the dark and light along the middle of the bars, a sign for each module. */
    private static String modules(BufferedImage page) {
        double points = 72.0 / (DPI * 5);
        double x = 6.4 / 25.4 * 72 + 6;
        double y = 12.9 / 25.4 * 72 + 33.9 / 25.4 * 72 - 6 - 6 - 2 - 8;
        var read = new StringBuilder();
        for (int module = 0; module < 95; module++) {
            int at = (int) ((x + (module + 0.5) * 0.72) / points);
            read.append((page.getRGB(at, (int) (y / points)) & 0xff) < 128 ? '1' : '0');
        }
        return read.toString();
    }

    private static ShelfLabel tea(int number) {
        return label(
                "Tea no. " + number + " from a very long way away, over the hills and further",
                "0952100000%04d".formatted(number),
                Unit.EACH,
                (1000 + number) * 100L + number,
                null);
    }

    private static ShelfLabel label(String name, String code, Unit unit, long price, @Nullable Long memberPrice) {
        return new ShelfLabel(1, name, "Tea", unit, code, 100L, price, memberPrice, null);
    }
}
