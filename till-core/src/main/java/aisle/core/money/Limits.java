package aisle.core.money;

/**
 * How large the numbers of a sale may be. Chosen so that no product of two of them leaves 64 bits, and every one of
 * them is exact as a JavaScript number.
 */
public final class Limits {
    /** Largest id: what a JavaScript number holds exactly, 2^53 - 1. */
    public static final long ID_MAX = (1L << 53) - 1;

    /** Largest amount of money on a line or a receipt, in minor units. */
    public static final long MONEY_MAX = 1_000_000_000_000L;

    /** Largest price of one unit, in minor units. */
    public static final long PRICE_MAX = 1_000_000_000L;

    /** Largest quantity of a line, in thousandths. */
    public static final long QUANTITY_MAX = 1_000_000_000L;

    /** One whole, in parts per million: 100 %. */
    public static final long PPM = 1_000_000L;

    /** One whole unit, in thousandths. */
    public static final long UNIT = 1_000L;

    /** Latest epoch day: the year 9999. */
    public static final long DAY_MAX = 2_932_896L;

    /** The end of what has no end: later than any day, and what the price book's columns write for "none". */
    public static final long NO_END = Integer.MAX_VALUE;

    /** Latest instant, in epoch milliseconds: the year 9999. */
    public static final long INSTANT_MAX = 253_402_300_799_999L;

    /** Lines of one receipt. */
    public static final int LINES_MAX = 1_000;

    /** Characters of a name. */
    public static final int NAME_MAX = 200;

    private Limits() {}
}
