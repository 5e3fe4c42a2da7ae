package aisle.core.code;

import aisle.core.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a GS1 Digital Link apart (GS1 Digital Link Standard: URI Syntax, 1.5): a web address whose path has the GTIN
 * after {@code /01/}, then {@code /22/}, {@code /10/} and {@code /21/} in this order, and whose query has the other
 * elements.
 */
final class DigitalLink {

    private static final List<String> QUALIFIERS = List.of("22", "10", "21");
    private static final int GTIN_DIGITS = 14;

    private DigitalLink() {}

    static boolean isOne(String raw) {
        String lower = raw.length() < 8 ? "" : raw.substring(0, 8).toLowerCase(java.util.Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    /** Its elements: those of the path, then those of the query; what is no identifier of ours is passed over. */
    static List<Element> parts(String raw) {
        String address = raw.substring(raw.indexOf("://") + 3);
        address = before(address, '#');
        int query = address.indexOf('?');
        List<Element> elements = new ArrayList<>();
        path(raw, before(address, '?').split("/", -1), elements);
        if (query >= 0) {
            query(raw, address.substring(query + 1), elements);
        }
        return elements;
    }

    private static void path(String raw, String[] segments, List<Element> elements) {
        int at = 1;
        while (at < segments.length - 1 && !segments[at].equals("01")) {
            at++;
        }
        if (at >= segments.length - 1) {
            throw new Refusal("code", raw, "an address with /01/ and a GTIN in its path");
        }
        keep(elements, raw, "01", gtin(decoded(raw, segments[at + 1])));
        int last = -1;
        for (int i = at + 2; i + 1 < segments.length; i += 2) {
            int place = QUALIFIERS.indexOf(segments[i]);
            if (place <= last) {
                throw new Refusal("code", raw, "/22/, /10/ and /21/ in this order after the GTIN");
            }
            last = place;
            keep(elements, raw, segments[i], decoded(raw, segments[i + 1]));
        }
    }

    private static void query(String raw, String query, List<Element> elements) {
        for (String each : query.split("[&;]")) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                keep(elements, raw, each.substring(0, equals), decoded(raw, each.substring(equals + 1)));
            }
        }
    }

    /** A GTIN of 8, 12 or 13 digits stands for the one with zeros before it. */
    private static String gtin(String said) {
        boolean shorter = said.length() == 8 || said.length() == 12 || said.length() == 13;
        return shorter ? "0".repeat(GTIN_DIGITS - said.length()) + said : said;
    }

    private static void keep(List<Element> elements, String raw, String ai, String value) {
        Identifier identifier = Identifier.of(ai);
        if (identifier != null) {
            elements.add(Element.of(raw, identifier, ai, value));
        }
    }

    private static String before(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    /** Percent-encoded bytes as their characters (RFC 3986, 2.1). */
    private static String decoded(String raw, String text) {
        byte[] bytes = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw new Refusal("code", raw, "two hexadecimal digits after %");
                }
                bytes[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                bytes[length++] = (byte) text.charAt(i);
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
