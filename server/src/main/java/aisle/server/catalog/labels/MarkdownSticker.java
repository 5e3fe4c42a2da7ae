package aisle.server.catalog.labels;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * A sticker on a piece that is sold for less until its last day: a GS1 label, which the till reads like any other
 * (docs/till-core.md, markdown sticker).
 *
 * @param gtin 14 digits
 * @param before what a piece costs without it, minor units
 * @param price what it costs with it
 * @param lastDay the last day it may be sold
 */
record MarkdownSticker(String name, String gtin, long before, long price, LocalDate lastDay) {

    /** GS1 General Specifications, 3.5.3: an amount of one currency area, n digits of it after the point. */
    private static final String AMOUNT = "392";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");

    /**
     * Its content, identifiers in brackets.
     *
     * @param digits of the currency's minor unit
     */
    String content(int digits) {
        return "[01]%s[17]%s[%s%d]%d".formatted(gtin, DAY.format(lastDay), AMOUNT, digits, price);
    }
}
