package aisle.server.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters that the papers of the house are printed in: those of a document that use it are kept in it. Lengths are
 * points, 72 to the inch.
 */
public final class Typeface {

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final char BOX = '\u25a1';
    private static final char CUT = '\u2026';

    private final PDFont font;

    /**
     * The typeface for one document.
     *
     * @throws IOException never, for it comes with the program
     */
    public Typeface(PDDocument document) throws IOException {
        try (InputStream typeface = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE))) {
            this.font = PDType0Font.load(document, typeface);
        }
    }

    /** Writes one line, from its left end; what there is no sign for as a box. */
    public void text(PDPageContentStream ink, String text, float size, float x, float y) throws IOException {
        String line = printable(text);
        if (line.isEmpty()) {
            return;
        }
        ink.beginText();
        ink.setFont(font, size);
        ink.newLineAtOffset(x, y);
        ink.showText(line);
        ink.endText();
    }

    /** Writes one line that ends at a place. */
    public void textTo(PDPageContentStream ink, String text, float size, float right, float y) throws IOException {
        text(ink, text, size, right - width(text, size), y);
    }

    /** How wide a line becomes. */
    public float width(String text, float size) throws IOException {
        return font.getStringWidth(printable(text)) / 1000 * size;
    }

    /**
     * A text as lines that are not too wide, broken between words where that can be.
     *
     * @param most the widest that a line may be
     * @param lines how many at most; what there is no room for is left out, with a mark
     */
    public List<String> wrapped(String text, float size, float most, int lines) throws IOException {
        List<String> found = new ArrayList<>();
        String line = "";
        for (String word : printable(text).split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= most) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                found.add(line);
            }
            line = word;
            while (width(line, size) > most && found.size() <= lines) {
                int fits = fitting(line, size, most);
                found.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        found.add(line);
        if (found.size() <= lines) {
            return found;
        }
        String last = found.get(lines - 1) + CUT;
        int fits = fitting(last, size, most);
        found.set(lines - 1, fits == last.length() ? last : last.substring(0, fits - 1) + CUT);
        return found.subList(0, lines);
    }

    /** How many letters of a line there is room for, at least two. */
    private int fitting(String line, float size, float most) throws IOException {
        int fits = line.length();
        while (fits > 2 && width(line.substring(0, fits), size) > most) {
            fits--;
        }
        return fits;
    }

    /** What the typeface has no sign for is left as a box, so that the paper is still printed. */
    private String printable(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(point -> {
            String sign = Character.toString(point);
            try {
                font.encode(sign);
                out.append(sign);
            } catch (IllegalArgumentException unknown) {
                out.append(BOX);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        return out.toString();
    }
}
