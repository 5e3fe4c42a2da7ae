package aisle.server.catalog.files;

import aisle.server.organization.Problem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV or XLSX file, or the items of a GS1 message, one after the other. What cannot be read is refused
 * with the row it stands in.
 */
final class FileRows {

    /** What a file was. */
    enum Format {
        CSV,
        XLSX,
        /** A catalogue item notification; see {@link ItemNotification}. */
        GS1_XML
    }

    /** Takes one row. */
    interface Taker {
        /**
         * A row that is not empty; the first one has the headings.
         *
         * @param number as a spreadsheet numbers it, from 1
         */
        void row(int number, List<String> cells);
    }

    /** Rows after the headings. */
    static final int ROWS_MAX = 500_000;

    private static final int COLUMNS_MAX = 100;
    private static final int CELL_MAX = 1_000;
    private static final int HEAD = 8;
    private static final String SEPARATORS = ",;\t|";
    /** How a file may be written that is not UTF-8, as the office offers it. */
    private static final Map<String, Charset> CHARSETS = Map.of("windows-1252", Charset.forName("windows-1252"));

    private final Path file;
    private int number;
    private int taken;

    private FileRows(Path file) {
        this.file = file;
    }

    /**
     * Reads all rows.
     *
     * @param charset null for UTF-8, or UTF-16 where the file begins with its mark
     * @param language whose names lead where a file has them in several, BCP 47
     * @return what the file was
     * @throws Problem 400 naming the row that cannot be read and why
     */
    static Format read(Path file, @Nullable String charset, String language, Taker taker) {
        var rows = new FileRows(file);
        try {
            return rows.read(charset, language, taker);
        } catch (ItemNotification.Unreadable broken) {
            throw refused(broken.line(), String.valueOf(broken.getMessage()));
        } catch (CharacterCodingException broken) {
            throw brokenText(file);
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof CharacterCodingException) {
                throw brokenText(file);
            }
            throw failed;
        } catch (CsvParseException broken) {
            throw refused(rows.number + 1, "has a quotation mark that is not closed, or is far too long");
        } catch (ExcelReaderException broken) {
            throw refused(rows.number + 1, "is broken: this is no workbook that a spreadsheet opens");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Format read(@Nullable String charset, String language, Taker taker) throws IOException {
        byte[] head = head();
        if (isXml(head)) {
            ItemNotification.read(file, language, (number, cells) -> take(number, cells, taker));
            return Format.GS1_XML;
        }
        if (ReadableWorkbook.isOLE2Header(head)) {
            throw Problem.invalid("file", "an old XLS workbook", "CSV or XLSX: save it as one of them");
        }
        if (ReadableWorkbook.isOOXMLZipHeader(head)) {
            readWorkbook(taker);
            return Format.XLSX;
        }
        readText(charsetOf(head, charset), taker);
        return Format.CSV;
    }

    private byte[] head() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.copyOf(in.readNBytes(HEAD), HEAD);
        }
    }

    /**
     * No line of headings begins with an angle bracket; XML does, after its mark and white space, in any of its
     * encodings.
     */
    private static boolean isXml(byte[] head) {
        int at = (head[0] & 0xff) == 0xef ? 3 : (head[0] & 0xff) >= 0xfe ? 2 : 0;
        while (at < head.length - 1 && (head[at] == 0 || Character.isWhitespace(head[at]))) {
            at++;
        }
        return head[at] == '<';
    }

    private static Charset charsetOf(byte[] head, @Nullable String asked) {
        if (asked != null) {
            Charset known = CHARSETS.get(asked);
            if (known == null) {
                throw Problem.invalid("charset", asked, CHARSETS.keySet());
            }
            return known;
        }
        int mark = (head[0] & 0xff) << 8 | head[1] & 0xff;
        return mark == 0xfeff || mark == 0xfffe ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private void readText(Charset charset, Taker taker) throws IOException {
        char separator = separator(charset);
        try (Reader text = open(charset);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(text)) {
            for (CsvRecord each : csv) {
                take(Math.toIntExact(each.getStartingLineNumber()), each.getFields(), taker);
            }
        }
    }

    private Reader open(Charset charset) throws IOException {
        var text = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
        return text;
    }

    /** Whatever stands most often in the line of headings, outside quotes. */
    private char separator(Charset charset) throws IOException {
        try (var text = new BufferedReader(open(charset))) {
            String line = text.readLine();
            String bare = line == null ? "" : line.replaceAll("\"[^\"]*\"", "");
            char best = SEPARATORS.charAt(0);
            for (char each : SEPARATORS.toCharArray()) {
                if (count(bare, each) > count(bare, best)) {
                    best = each;
                }
            }
            return best;
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private void readWorkbook(Taker taker) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> take(row.getRowNum(), texts(row), taker));
        }
    }

    /** Numbers as they are kept and not as they are shown; of a formula the value it had when the file was saved. */
    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(text(row.getCell(i)));
        }
        return texts;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            var number = cell.asNumber().stripTrailingZeros();
            return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
        }
        if (cell.getType() == CellType.FORMULA) {
            return cell.getRawValue() == null ? "=" + cell.getFormula() : cell.getRawValue();
        }
        return cell.getText();
    }

    private void take(int at, List<String> cells, Taker taker) {
        number = at;
        List<String> plain = cells.stream().map(String::strip).toList();
        if (plain.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (plain.size() > COLUMNS_MAX) {
            throw refused(at, "has more than " + COLUMNS_MAX + " columns");
        }
        for (String cell : plain) {
            if (cell.length() > CELL_MAX) {
                throw refused(at, "has a cell of more than " + CELL_MAX + " characters");
            }
            if (cell.indexOf('\n') >= 0) {
                throw refused(at, "has a cell of several lines; is a quotation mark not closed?");
            }
            if (cell.indexOf('\0') >= 0) {
                throw refused(at, "has what is no text; this looks like a file of another kind");
            }
        }
        if (taken++ > ROWS_MAX) {
            throw Problem.invalid("file", taken - 1, "at most " + ROWS_MAX + " rows; split the file");
        }
        taker.row(at, plain);
    }

    private static Problem brokenText(Path file) {
        int row = brokenRow(file);
        return refused(
                row,
                "is not UTF-8; save the file as UTF-8, or say that it is " + String.join(" or ", CHARSETS.keySet()));
    }

    /** The reader reads far ahead of the row it gives, so the place is looked for once more. */
    private static int brokenRow(Path file) {
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            var decoder = StandardCharsets.UTF_8.newDecoder();
            var text = CharBuffer.allocate(HEAD * 1024);
            int row = 1;
            boolean right = true;
            while (right && bytes.hasRemaining()) {
                right = !decoder.decode(bytes, text, false).isError() && bytes.remaining() > 3;
                text.flip();
                row += Math.toIntExact(text.chars().filter(each -> each == '\n').count());
                text.clear();
            }
            return row;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Problem refused(int row, String why) {
        return Problem.of(400, "file-unreadable", "The file cannot be read", "Row " + row + " " + why + ".")
                .with("row", row);
    }
}
