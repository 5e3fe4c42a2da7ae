package aisle.core.code;

import aisle.core.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes GS1 element strings apart: as a scanner sends them, with FNC1 as the group separator (General Specifications,
 * 7.8), or as they are written for people, {@code (01)09506000134352(17)261231}.
 */
final class ElementString {

    /** What a scanner sends for FNC1 between elements. */
    static final char SEPARATOR = '\u001d';

    /** Symbology identifiers of GS1-128, DataBar, DataMatrix, QR Code and DotCode (ISO/IEC 15424). */
    private static final List<String> SYMBOLOGIES = List.of("]C1", "]e0", "]d2", "]Q3", "]J1");

    /** Characters of elements with a set length, identifier included, by their first two digits (figure 7.8.5-2). */
    private static final int[][] SET = {
        {0, 20}, {1, 16}, {2, 16}, {3, 16}, {4, 18}, {11, 8}, {12, 8}, {13, 8}, {14, 8}, {15, 8}, {16, 8}, {17, 8},
        {18, 8}, {19, 8}, {20, 4}, {31, 10}, {32, 10}, {33, 10}, {34, 10}, {35, 10}, {36, 10}, {41, 16}
    };

    private static final int GTIN_ELEMENT = 16;

    private ElementString() {}

    /** Whether a code is meant as one: it says so, or it begins with a whole GTIN and its identifier. */
    static boolean isOne(String raw) {
        return raw.startsWith("(")
                || raw.indexOf(SEPARATOR) >= 0
                || SYMBOLOGIES.stream().anyMatch(raw::startsWith)
                || raw.length() >= GTIN_ELEMENT && raw.startsWith("01");
    }

    /** Its elements in order; those a till has no use for are passed over. */
    static List<Element> parts(String raw) {
        return raw.startsWith("(") ? written(raw) : scanned(raw);
    }

    private static List<Element> written(String raw) {
        List<Element> elements = new ArrayList<>();
        int at = 0;
        while (at < raw.length()) {
            int end = raw.indexOf(')', at);
            if (raw.charAt(at) != '(' || end < 0 || !CodeReader.digits(raw.substring(at + 1, end))) {
                throw new Refusal("code", raw, "application identifiers in parentheses, each before its data");
            }
            int next = nextIdentifier(raw, end + 1);
            keep(elements, raw, raw.substring(at + 1, end), raw.substring(end + 1, next));
            at = next;
        }
        return elements;
    }

    /** Data may have parentheses of their own: an identifier is two to four digits between two of them. */
    private static int nextIdentifier(String raw, int from) {
        for (int open = raw.indexOf('(', from); open >= 0; open = raw.indexOf('(', open + 1)) {
            int close = raw.indexOf(')', open);
            int digits = close - open - 1;
            if (digits >= 2 && digits <= 4 && CodeReader.digits(raw.substring(open + 1, close))) {
                return open;
            }
        }
        return raw.length();
    }

    private static List<Element> scanned(String raw) {
        List<Element> elements = new ArrayList<>();
        int at = SYMBOLOGIES.stream().anyMatch(raw::startsWith) ? 3 : 0;
        while (at < raw.length()) {
            if (raw.charAt(at) == SEPARATOR) {
                at++;
                continue;
            }
            int end = end(raw, at);
            String element = raw.substring(at, end);
            String ai = identifier(element);
            if (ai != null) {
                keep(elements, raw, ai, element.substring(ai.length()));
            }
            at = end;
        }
        return elements;
    }

    private static int end(String raw, int at) {
        if (raw.length() - at < 2 || !CodeReader.digits(raw.substring(at, at + 2))) {
            throw new Refusal("code", raw, "an application identifier at character " + (at + 1));
        }
        int first = Integer.parseInt(raw.substring(at, at + 2));
        for (int[] set : SET) {
            if (set[0] == first) {
                if (raw.length() - at < set[1]) {
                    throw new Refusal("code", raw, set[1] + " characters from character " + (at + 1));
                }
                return at + set[1];
            }
        }
        int separator = raw.indexOf(SEPARATOR, at);
        return separator < 0 ? raw.length() : separator;
    }

    private static @Nullable String identifier(String element) {
        for (int length = 2; length <= 4 && length <= element.length(); length++) {
            if (Identifier.of(element.substring(0, length)) != null) {
                return element.substring(0, length);
            }
        }
        return null;
    }

    private static void keep(List<Element> elements, String raw, String ai, String value) {
        Identifier identifier = Identifier.of(ai);
        if (identifier != null) {
            elements.add(Element.of(raw, identifier, ai, value));
        }
    }
}
