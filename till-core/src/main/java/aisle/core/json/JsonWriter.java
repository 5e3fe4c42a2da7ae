package aisle.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes canonical JSON as UTF-8: no white space, members in the order they are given, numbers as plain integers,
 * strings escaping only quote, backslash and control characters (as {@code \\u00xx}, lower case). Same calls, same
 * bytes.
 */
public final class JsonWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_NUMBER = 20;

    private byte[] buffer = new byte[512];
    private int length;

    /** The bytes written so far. */
    public byte[] bytes() {
        return Arrays.copyOf(buffer, length);
    }

    /** The bytes written so far, as a string. */
    public String text() {
        // A charset's decoder is slow in the browser, and nearly all that is written is plain ASCII.
        byte[] from = buffer;
        char[] plain = new char[length];
        for (int i = 0; i < plain.length; i++) {
            if (from[i] < 0) {
                return new String(from, 0, length, StandardCharsets.UTF_8);
            }
            plain[i] = (char) from[i];
        }
        return new String(plain);
    }

    public JsonWriter open() {
        separate();
        put('{');
        return this;
    }

    public JsonWriter close() {
        put('}');
        return this;
    }

    public JsonWriter openArray() {
        separate();
        put('[');
        return this;
    }

    public JsonWriter closeArray() {
        put(']');
        return this;
    }

    /** Begins a member; the next call writes its value. */
    public JsonWriter name(String name) {
        text(name);
        put(':');
        return this;
    }

    public JsonWriter member(String name, long value) {
        return name(name).number(value);
    }

    public JsonWriter member(String name, String value) {
        return name(name).text(value);
    }

    public JsonWriter member(String name, boolean value) {
        return name(name).flag(value);
    }

    /** A member left out when {@code value} is 0, which stands for "none". */
    public JsonWriter optional(String name, long value) {
        return value == 0 ? this : member(name, value);
    }

    /** A member left out when {@code value} is empty, which stands for "none". */
    public JsonWriter optional(String name, String value) {
        return value.isEmpty() ? this : member(name, value);
    }

    /** A member left out when false. */
    public JsonWriter optional(String name, boolean value) {
        return value ? member(name, true) : this;
    }

    public JsonWriter flag(boolean value) {
        return raw(value ? "true" : "false");
    }

    public JsonWriter number(long value) {
        separate();
        reserve(LONGEST_NUMBER);
        // Longs are slow in the browser: most numbers fit an int and are written as one.
        int small = (int) value;
        if (small == value && small != Integer.MIN_VALUE) {
            return small(small);
        }
        if (value == Long.MIN_VALUE) {
            return ascii("-9223372036854775808");
        }
        long left = value;
        if (left < 0) {
            buffer[length++] = '-';
            left = -left;
        }
        int at = length + digits(left);
        length = at;
        for (; left != 0; left /= 10) {
            buffer[--at] = (byte) ('0' + left % 10);
        }
        return this;
    }

    private JsonWriter small(int value) {
        int left = value;
        if (left < 0) {
            buffer[length++] = '-';
            left = -left;
        }
        int at = length + 1;
        for (int rest = left; rest >= 10; rest /= 10) {
            at++;
        }
        length = at;
        do {
            int tens = left / 10;
            buffer[--at] = (byte) ('0' + left - tens * 10);
            left = tens;
        } while (left != 0);
        return this;
    }

    public JsonWriter text(String value) {
        separate();
        int size = value.length();
        reserve(size + 2);
        byte[] to = buffer;
        int end = length;
        to[end++] = '"';
        for (int i = 0; i < size; i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c >= 0x80 || c == '"' || c == '\\') {
                length = end;
                return rest(value, i);
            }
            to[end++] = (byte) c;
        }
        to[end++] = '"';
        length = end;
        return this;
    }

    /** The rest of a text, from its first character that needs more than one byte. */
    private JsonWriter rest(String value, int from) {
        int size = value.length();
        for (int i = from; i < size; i++) {
            char c = value.charAt(i);
            if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
                put(c);
            } else {
                i += escaped(value, i, c);
            }
        }
        put('"');
        return this;
    }

    /** Appends JSON that is already written. */
    public JsonWriter raw(String json) {
        separate();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
        return this;
    }

    private JsonWriter ascii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            buffer[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    /** Writes one character that is not plain ASCII; returns how many further UTF-16 units it took. */
    private int escaped(String value, int at, char c) {
        reserve(8);
        if (c < 0x20) {
            ascii("\\u00");
            buffer[length++] = HEX[c >> 4];
            buffer[length++] = HEX[c & 15];
            return 0;
        }
        if (c == '"' || c == '\\') {
            buffer[length++] = '\\';
            buffer[length++] = (byte) c;
            return 0;
        }
        if (c < 0x80) {
            buffer[length++] = (byte) c;
            return 0;
        }
        if (c < 0x800) {
            buffer[length++] = (byte) (0xc0 | c >> 6);
            buffer[length++] = (byte) (0x80 | c & 63);
            return 0;
        }
        if (Character.isHighSurrogate(c) && at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))) {
            int point = Character.toCodePoint(c, value.charAt(at + 1));
            buffer[length++] = (byte) (0xf0 | point >> 18);
            buffer[length++] = (byte) (0x80 | point >> 12 & 63);
            buffer[length++] = (byte) (0x80 | point >> 6 & 63);
            buffer[length++] = (byte) (0x80 | point & 63);
            return 1;
        }
        if (Character.isSurrogate(c)) {
            throw new aisle.core.Refusal("", "a lone surrogate", "text that can be written as UTF-8");
        }
        buffer[length++] = (byte) (0xe0 | c >> 12);
        buffer[length++] = (byte) (0x80 | c >> 6 & 63);
        buffer[length++] = (byte) (0x80 | c & 63);
        return 0;
    }

    private static int digits(long positive) {
        int digits = 1;
        long bound = 10;
        while (digits < 19 && positive >= bound) {
            bound *= 10;
            digits++;
        }
        return digits;
    }

    /** A comma, unless the value is the first of its object, array or document, or follows its name. */
    private void separate() {
        if (length > 0) {
            byte last = buffer[length - 1];
            if (last != '{' && last != '[' && last != ':') {
                put(',');
            }
        }
    }

    private void put(char c) {
        reserve(1);
        buffer[length++] = (byte) c;
    }

    private void reserve(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
