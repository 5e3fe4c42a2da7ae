package aisle.server.catalog.labels;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.price.Unit;
import aisle.server.organization.Currency;
import aisle.server.organization.Store;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
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
        return new ShelfLabel(1, name, "Tea", unit, code, 100L, price, memberPrice);
    }
}
