package aisle.server.catalog.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.server.organization.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of CSV and XLSX files as spreadsheets and suppliers write them. */
class FileRowsTest {

    @TempDir
    Path folder;

    @Test
    void aWorkbookGivesNumbersAsTheyAreKeptAndFormulasAsTheyWere() throws IOException {
        Path file = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Prices");
            sheet.value(0, 0, "gtin");
            sheet.value(0, 1, "price");
            sheet.value(1, 0, new BigDecimal("4006381333931"));
            sheet.value(1, 1, new BigDecimal("1.10"));
            sheet.value(3, 0, "0049000028911");
            sheet.formula(3, 1, "1+1");
        }
        assertThat(rows(file)).containsExactly("1 gtin|price", "2 4006381333931|1.1", "4 0049000028911|=1+1");
    }

    @Test
    void separatorsMarksAndEmptyLinesAreUnderstood() throws IOException {
        assertThat(rows(text("\ufeffcode;name\n\n1;\"a;b\"\n2;c\n")))
                .containsExactly("1 code|name", "3 1|a;b", "4 2|c");
        assertThat(rows(text("code\tname\r\n1\ta,b\r\n"))).containsExactly("1 code|name", "2 1|a,b");
        Path wide = folder.resolve("wide.csv");
        Files.write(wide, "\ufeffcode,name\n1,Café\n".getBytes(StandardCharsets.UTF_16BE));
        assertThat(rows(wide)).containsExactly("1 code|name", "2 1|Café");
    }

    @Test
    void theRowOfABrokenLetterIsNamedFarDownAFile() throws IOException {
        Path file = folder.resolve("long.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("code,name\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 2; i < 30_000; i++) {
                out.write((i + ",Crème brûlée\n").getBytes(StandardCharsets.UTF_8));
            }
            out.write("30000,Caf\u00e9 noir\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        assertThatThrownBy(() -> rows(file)).isInstanceOf(Problem.class).hasMessageContaining("Row 30000 is not UTF-8");
    }

    /** Nothing of it is kept but the row at hand, and what comes after the last that may be is not read. */
    @Test
    void aFileOfAMillionRowsIsRefusedOnceThereAreTooMany() throws IOException {
        Path file = folder.resolve("million.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("code,name\n");
            for (int i = 0; i < 1_000_000; i++) {
                out.write("4011,Bananas\n");
            }
        }
        var rows = new int[1];
        assertThatThrownBy(() -> FileRows.read(file, null, "en", (number, cells) -> rows[0]++))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("at most 500000 rows; split the file");
        assertThat(rows[0]).as("with the headings").isEqualTo(500_001);
    }

    @Test
    void whateverBytesCome_rowsOrAProblemThatNamesOneComeBack() throws IOException {
        for (long seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(300)];
            String alphabet = "ab,;\t\"\n\r1.é\0=PK\3\4";
            byte[] letters = alphabet.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] =
                        random.nextInt(8) == 0 ? (byte) random.nextInt(256) : letters[random.nextInt(letters.length)];
            }
            Path file = folder.resolve("any.csv");
            Files.write(file, bytes);
            try {
                rows(file);
            } catch (Problem named) {
                assertThat(named.detail()).as("seed %d", seed).isNotBlank();
            }
        }
    }

    private Path text(String content) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), content);
    }

    private static List<String> rows(Path file) {
        List<String> found = new ArrayList<>();
        FileRows.read(file, null, "en", (number, cells) -> found.add(number + " " + String.join("|", cells)));
        return found;
    }
}
