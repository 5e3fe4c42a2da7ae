package aisle.core.json;

import aisle.core.Refusal;

/** Decodes one JSON string with escapes or characters beyond ASCII. */
final class JsonString {
    private final byte[] in;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private boolean fit = true;

    /** @param at the byte after the opening quote */
    JsonString(byte[] in, int at) {
        this.in = in;
        this.at = at;
        while (read()) {
            // each call takes one character
        }
        fit &= paired();
    }

    /** The byte after the closing quote. */
    int end() {
        return at;
    }

    /** Whether the string was valid UTF-8 without lone surrogates. */
    boolean fit() {
        return fit;
    }

    String value() {
        return out.toString();
    }

    static Refusal broken(byte[] in, int at, String allowed) {
        String found = at < in.length ? "byte " + (in[at] & 0xff) : "the end";
        return new Refusal("", found + " at position " + at, allowed);
    }

    private boolean read() {
        int b = next("a closing quote");
        if (b == '"') {
            return false;
        }
        if (b == '\\') {
            escape();
        } else if (b < 0x20) {
            at--;
            throw broken(in, at, "control characters escaped");
        } else if (b < 0x80) {
            out.append((char) b);
        } else {
            multiByte(b);
        }
        return true;
    }

    private void escape() {
        int c = next("an escape");
        switch (c) {
            case '"', '\\', '/' -> out.append((char) c);
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'u' -> {
                int unit = 0;
                for (int i = 0; i < 4; i++) {
                    unit = unit << 4 | hex(next("a hexadecimal digit"));
                }
                out.append((char) unit);
            }
            default -> {
                at--;
                throw broken(in, at, "an escape JSON knows");
            }
        }
    }

    private int hex(int c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        if (lower >= 'a' && lower <= 'f') {
            return lower - 'a' + 10;
        }
        at--;
        throw broken(in, at, "a hexadecimal digit");
    }

    /** UTF-8 of two to four bytes, shortest form only (RFC 3629). */
    private void multiByte(int first) {
        int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
        int point = first & (0x3f >> more);
        boolean good = first >= 0xc2 && first <= 0xf4;
        for (int i = 0; good && i < more; i++) {
            if (at < in.length && (in[at] & 0xc0) == 0x80) {
                point = point << 6 | in[at++] & 0x3f;
            } else {
                good = false;
            }
        }
        int least = more == 3 ? 0x10000 : more == 2 ? 0x800 : 0x80;
        if (!good || point < least || point > 0x10ffff || point >= 0xd800 && point < 0xe000) {
            fit = false;
            out.append('\ufffd');
        } else {
            out.appendCodePoint(point);
        }
    }

    private boolean paired() {
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c) && (++i == out.length() || !Character.isLowSurrogate(out.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    private int next(String allowed) {
        if (at >= in.length) {
            throw broken(in, at, allowed);
        }
        return in[at++] & 0xff;
    }
}
