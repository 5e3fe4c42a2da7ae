package aisle.core.code;

import org.jspecify.annotations.Nullable;

/**
 * The GS1 application identifiers that say something a till acts on: how their data must look (GS1 General
 * Specifications, 3.2 ff., as GS1's Barcode Syntax Dictionary of 2026-01-27 states them).
 *
 * <p>Of 310, 320, 392 and 393 a fourth digit says how many decimals the number has.
 */
enum Identifier {
    GTIN("01", Data.DIGITS, 14, 14),
    LOT("10", Data.TEXT, 1, 20),
    PRODUCED("11", Data.DATE, 6, 6),
    BEST_BEFORE("15", Data.DATE, 6, 6),
    EXPIRY("17", Data.DATE, 6, 6),
    SERIAL("21", Data.TEXT, 1, 20),
    COUNT("30", Data.DIGITS, 1, 8),
    KILOGRAMS("310", Data.DIGITS, 6, 6),
    POUNDS("320", Data.DIGITS, 6, 6),
    PRICE("392", Data.DIGITS, 1, 15),
    PRICE_IN_CURRENCY("393", Data.DIGITS, 4, 18);

    /** What the data are made of. */
    enum Data {
        DIGITS,
        DATE,
        TEXT
    }

    private static final int WITH_DECIMALS = 3;

    private final String ai;
    private final Data data;
    private final int least;
    private final int most;

    Identifier(String ai, Data data, int least, int most) {
        this.ai = ai;
        this.data = data;
        this.least = least;
        this.most = most;
    }

    /** The one of these digits, the one for decimals included; null for those a till has no use for. */
    static @Nullable Identifier of(String ai) {
        for (Identifier each : values()) {
            if (each.decimal() ? ai.length() == WITH_DECIMALS + 1 && ai.startsWith(each.ai) : ai.equals(each.ai)) {
                return each;
            }
        }
        return null;
    }

    /** Whether a fourth digit says how many decimals there are. */
    boolean decimal() {
        return ai.length() == WITH_DECIMALS;
    }

    /** The most decimals there may be: 0 to 5 of a weight, 0 to 9 of a price. */
    int decimalsMost() {
        return this == KILOGRAMS || this == POUNDS ? 5 : 9;
    }

    boolean fits(String value) {
        if (value.length() < least || value.length() > most) {
            return false;
        }
        return data == Data.TEXT ? Charset82.holds(value) : CodeReader.digits(value);
    }

    /** What is allowed, for a refusal. */
    String allowed() {
        String length = least == most ? Integer.toString(most) : least + " to " + most;
        return switch (data) {
            case DATE -> "a date as YYMMDD";
            case TEXT -> length + " of GS1's 82 characters";
            case DIGITS -> length + " digits";
        };
    }
}
