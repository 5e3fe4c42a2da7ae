package aisle.core.json;

import aisle.core.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parses strict JSON (RFC 8259) from UTF-8 bytes. What is not JSON at all is a {@link Refusal} naming the byte; what is
 * JSON but outside the rules becomes a {@link JsonUnfit} in its place. Nothing else is ever thrown, whatever the bytes.
 */
public final class JsonParser {
    /** Containers inside containers; an entry of the journal needs five. */
    public static final int DEPTH_MAX = 16;

    /** Bytes of one document. */
    public static final int BYTES_MAX = 64 << 20;

    private static final int MEMBERS_MAX = 10_000;
    private static final int SMALL_DIGITS = 9;
    private static final JsonValue[] NO_VALUES = {};
    private static final String[] NO_NAMES = {};

    private final byte[] in;
    private final @org.jspecify.annotations.Nullable String[] known = new String[128];
    private int at;

    /**
     * The whole document as text when it is plain ASCII: cutting it is far cheaper in the browser than decoding bytes.
     */
    private final @org.jspecify.annotations.Nullable String plain;

    private JsonParser(byte[] in, @org.jspecify.annotations.Nullable String plain) {
        this.in = in;
        this.plain = plain;
    }

    /** The one value that {@code json} holds. */
    public static JsonValue parse(byte[] json) {
        return parse(json, null);
    }

    private static JsonValue parse(byte[] json, @org.jspecify.annotations.Nullable String plain) {
        if (json.length > BYTES_MAX) {
            throw Refusal.of("", json.length, "at most " + BYTES_MAX + " bytes");
        }
        JsonParser parser = new JsonParser(json, plain);
        JsonValue value = parser.value(0);
        parser.blank();
        if (parser.at < json.length) {
            throw parser.broken("nothing after the value");
        }
        return value;
    }

    /** The one value that {@code json} holds. */
    public static JsonValue parse(String json) {
        byte[] ascii = new byte[json.length()];
        int at = 0;
        while (at < ascii.length && json.charAt(at) < 0x80) {
            ascii[at] = (byte) json.charAt(at);
            at++;
        }
        return at == ascii.length ? parse(ascii, json) : parseUnicode(json);
    }

    private static JsonValue parseUnicode(String json) {
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == json.length()
                        || !Character.isLowSurrogate(json.charAt(i + 1))) {
                    throw new Refusal("", "a lone surrogate at " + i, "text that can be written as UTF-8");
                }
                i++;
            }
        }
        return parse(json.getBytes(StandardCharsets.UTF_8), null);
    }

    private JsonValue value(int depth) {
        blank();
        int c = peek();
        return switch (c) {
            case '{' -> depth < DEPTH_MAX ? object(depth) : tooDeep();
            case '[' -> depth < DEPTH_MAX ? array(depth) : tooDeep();
            case '"' -> text();
            case 't' -> word("true", JsonFlag.TRUE);
            case 'f' -> word("false", JsonFlag.FALSE);
            case 'n' -> word("null", JsonNull.NULL);
            default -> {
                if (c == '-' || c >= '0' && c <= '9') {
                    yield number();
                }
                throw broken("a JSON value");
            }
        };
    }

    private JsonValue object(int depth) {
        int from = at++;
        String[] names = NO_NAMES;
        JsonValue[] values = NO_VALUES;
        int count = 0;
        blank();
        if (peek() == '}') {
            at++;
            return new JsonObject(names, values, in, from, at);
        }
        names = new String[24];
        values = new JsonValue[24];
        while (true) {
            blank();
            if (count == MEMBERS_MAX) {
                throw broken("at most " + MEMBERS_MAX + " members");
            }
            if (count == names.length) {
                names = Arrays.copyOf(names, count * 2);
                values = Arrays.copyOf(values, count * 2);
            }
            names[count] = name();
            blank();
            expect(':');
            values[count++] = value(depth + 1);
            blank();
            if (peek() != ',') {
                expect('}');
                return new JsonObject(Arrays.copyOf(names, count), Arrays.copyOf(values, count), in, from, at);
            }
            at++;
        }
    }

    private JsonValue array(int depth) {
        at++;
        List<JsonValue> items = new ArrayList<>();
        blank();
        if (peek() == ']') {
            at++;
            return new JsonArray(items);
        }
        while (true) {
            items.add(value(depth + 1));
            blank();
            if (peek() != ',') {
                expect(']');
                return new JsonArray(items);
            }
            at++;
        }
    }

    /** Passes over a container that is nested too deeply, by counting brackets outside strings. */
    private JsonValue tooDeep() {
        int from = at;
        int open = 0;
        do {
            int c = peek();
            if (c == '"') {
                text();
                continue;
            }
            if (c == '{' || c == '[') {
                open++;
            } else if (c == '}' || c == ']') {
                open--;
            } else if (c < 0) {
                throw broken("a closing bracket");
            }
            at++;
        } while (open > 0);
        return new JsonUnfit(slice(from, at), "nesting of at most " + DEPTH_MAX);
    }

    private JsonValue number() {
        int from = at;
        boolean negative = in[at] == '-';
        if (negative) {
            at++;
        }
        int first = at;
        int small = 0;
        while (digit() && at - first < SMALL_DIGITS) {
            small = small * 10 - (in[at++] - '0');
        }
        // Longs are slow in the browser: most numbers are done here, as an int.
        long value = small;
        boolean whole = true;
        while (digit()) {
            int d = in[at++] - '0';
            // Counted down from zero, so that the most negative number needs no special case.
            if (value < Long.MIN_VALUE / 10 || value == Long.MIN_VALUE / 10 && d > 8) {
                whole = false;
            }
            value = value * 10 - d;
        }
        int digits = at - first;
        if (digits == 0 || digits > 1 && in[first] == '0') {
            throw broken("digits without a leading zero");
        }
        boolean fraction = fraction();
        if (!whole || fraction || !negative && value == Long.MIN_VALUE || negative && value == 0) {
            return new JsonUnfit(slice(from, at), "a whole number of 64 bits");
        }
        return new JsonNumber(negative ? value : -value);
    }

    private boolean fraction() {
        boolean any = false;
        if (peek() == '.') {
            at++;
            digits();
            any = true;
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
            any = true;
        }
        return any;
    }

    private void digits() {
        if (!digit()) {
            throw broken("a digit");
        }
        while (digit()) {
            at++;
        }
    }

    private boolean digit() {
        return at < in.length && in[at] >= '0' && in[at] <= '9';
    }

    private JsonValue text() {
        int from = at;
        int end = plainEnd();
        if (end >= 0) {
            at = end + 1;
            return new JsonText(cut(from + 1, end));
        }
        JsonString string = new JsonString(in, from + 1);
        at = string.end();
        return string.fit() ? new JsonText(string.value()) : new JsonUnfit(slice(from, at), "text in UTF-8");
    }

    private String name() {
        if (peek() != '"') {
            throw broken("a member's name in quotes");
        }
        int from = at + 1;
        int end = plainEnd();
        if (end < 0) {
            JsonString string = new JsonString(in, from);
            at = string.end();
            return string.value();
        }
        at = end + 1;
        int slot = (in[from] * 31 + (end - from) * 7 + in[end - 1]) & 127;
        String name = known[slot];
        if (name == null || !same(name, from, end)) {
            name = cut(from, end);
            known[slot] = name;
        }
        return name;
    }

    private boolean same(String name, int from, int end) {
        if (name.length() != end - from) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (name.charAt(i - from) != in[i]) {
                return false;
            }
        }
        return true;
    }

    private String cut(int from, int end) {
        return plain != null
                ? plain.substring(from, end)
                : new String(in, from, end - from, StandardCharsets.ISO_8859_1);
    }

    /** Where the string that begins here ends, if it is plain ASCII without escapes; -1 otherwise. */
    private int plainEnd() {
        for (int i = at + 1; i < in.length; i++) {
            byte b = in[i];
            if (b == '"') {
                return i;
            }
            if (b < 0x20 || b == '\\') {
                return -1;
            }
        }
        return -1;
    }

    private JsonValue word(String word, JsonValue value) {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
        return value;
    }

    private void blank() {
        while (at < in.length && (in[at] == ' ' || in[at] == '\n' || in[at] == '\r' || in[at] == '\t')) {
            at++;
        }
    }

    private void expect(char c) {
        if (peek() != c) {
            throw broken("'" + c + "'");
        }
        at++;
    }

    private int peek() {
        return at < in.length ? in[at] : -1;
    }

    private String slice(int from, int to) {
        return new String(in, from, to - from, StandardCharsets.UTF_8);
    }

    private Refusal broken(String allowed) {
        return JsonString.broken(in, at, allowed);
    }
}
