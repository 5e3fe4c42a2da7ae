package aisle.core.receipt;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays parts out in columns of one width, as a receipt printer has them: text from the left and broken between words,
 * amounts at the right of its last line. A character of East Asia takes two columns, a mark on another character none
 * (Unicode Standard Annex 11, in its blocks).
 */
final class Columns {
    private static final String INDENT = "  ";
    private static final int[][] WIDE = {
        {0x1100, 0x115f},
        {0x2e80, 0x303e},
        {0x3041, 0xa4cf},
        {0xac00, 0xd7a3},
        {0xf900, 0xfaff},
        {0xfe30, 0xfe6f},
        {0xff00, 0xff60},
        {0xffe0, 0xffe6},
        {0x1f300, 0x1faff},
        {0x20000, 0x3fffd}
    };
    private static final int[][] NONE = {{0x0300, 0x036f}, {0x0610, 0x061a}, {0x064b, 0x065f}, {0x200b, 0x200f}};

    private final int columns;
    private final List<TextLine> lines = new ArrayList<>();

    Columns(int columns) {
        this.columns = columns;
    }

    List<TextLine> lines() {
        return List.copyOf(lines);
    }

    void add(Part part) {
        switch (part.kind()) {
            case HEADING, TEXT, CODE, FOOTER, SEAL -> centred(part.kind(), part.text());
            case MARK -> centred(part.kind(), "*** " + part.text() + " ***");
            case RULE -> put(part.kind(), "-".repeat(columns));
            case LINE, TAX, TOTAL, PAYMENT -> spread(part, "");
            case DETAIL, DISCOUNT -> spread(part, INDENT);
        }
    }

    private void centred(PartKind kind, String text) {
        for (String row : broken(text, columns)) {
            put(kind, " ".repeat((columns - width(row)) / 2) + row);
        }
    }

    private void spread(Part part, String indent) {
        int amount = width(part.amount());
        int gap = amount == 0 ? 0 : 1;
        List<String> rows = broken(part.text(), columns - indent.length() - amount - gap);
        for (int i = 0; i < rows.size(); i++) {
            String row = indent + rows.get(i);
            boolean last = i == rows.size() - 1;
            put(
                    part.kind(),
                    last && amount > 0 ? row + " ".repeat(columns - width(row) - amount) + part.amount() : row);
        }
    }

    private void put(PartKind kind, String text) {
        lines.add(new TextLine(kind, text));
    }

    /** Rows of at most {@code most} columns: broken at spaces, and within a word only where it alone is too long. */
    private static List<String> broken(String text, int most) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (int from = 0, to; from < text.length(); from = to + 1) {
            to = text.indexOf(' ', from);
            if (to < 0) {
                to = text.length();
            }
            String left = text.substring(from, to);
            if (row.length() > 0 && width(row) + 1 + width(left) > most) {
                rows.add(row.toString());
                row.setLength(0);
            }
            while (width(left) > most) {
                int fits = fitting(left, most);
                rows.add(left.substring(0, fits));
                left = left.substring(fits);
            }
            if (!left.isEmpty()) {
                row.append(row.length() > 0 ? " " : "").append(left);
            }
        }
        rows.add(row.toString());
        return rows;
    }

    /** How many of a text's UTF-16 units fit into {@code most} columns. */
    private static int fitting(String text, int most) {
        int taken = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            taken += width(point);
            if (taken > most) {
                return at;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static int width(CharSequence text) {
        int width = 0;
        for (int at = 0; at < text.length(); ) {
            int point = Character.codePointAt(text, at);
            width += width(point);
            at += Character.charCount(point);
        }
        return width;
    }

    private static int width(int point) {
        return within(point, WIDE) ? 2 : within(point, NONE) ? 0 : 1;
    }

    private static boolean within(int point, int[][] ranges) {
        for (int[] range : ranges) {
            if (point >= range[0] && point <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
