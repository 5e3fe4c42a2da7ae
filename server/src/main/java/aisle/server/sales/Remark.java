package aisle.server.sales;

import org.jspecify.annotations.Nullable;

/**
 * What the server says beside an entry, which stands.
 *
 * @param kind what it is about
 * @param field the field it concerns, such as {@code lines[2].net}; null for none in particular
 * @param recorded what the entry says
 * @param expected what the server would have said
 * @param detail a sentence for a person
 */
record Remark(
        Kind kind,
        @Nullable String field,
        @Nullable String recorded,
        @Nullable String expected,
        String detail) {

    /** What a remark is about. */
    enum Kind {
        /** The core prices it otherwise. */
        PRICE,
        /** The till's clock is ahead, went back, or stands on another day. */
        CLOCK,
        /** Its shift was not open: a rescue shift took it. */
        SHIFT
    }

    static Remark price(String field, String recorded, String expected) {
        return new Remark(Kind.PRICE, field, recorded, expected, "The price book gives another price.");
    }

    static Remark clock(String field, long recorded, long expected, String detail) {
        return new Remark(Kind.CLOCK, field, Long.toString(recorded), Long.toString(expected), detail);
    }

    static Remark shift(String detail) {
        return new Remark(Kind.SHIFT, "shift", null, null, detail);
    }
}
