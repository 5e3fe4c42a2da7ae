package aisle.core.code;

import aisle.core.Refusal;
import aisle.core.tender.TenderKind;
import org.jspecify.annotations.Nullable;

/**
 * What a balance is found by: {@code GC}, {@code SC} or {@code HA} for a gift card, a store credit or a house account,
 * digits, and a Luhn digit, so that one figure keyed wrong finds nobody else's.
 *
 * @param kind of tender that pays from it
 * @param text the whole of it, as it is printed and scanned
 */
public record AccountNumber(TenderKind kind, String text) {
    /** Characters of the longest. */
    public static final int LONGEST = 20;

    private static final int PREFIX = 2;
    private static final int DIGITS_MIN = 5;
    private static final String FORM = "GC, SC or HA, then 6 to 18 digits";

    /** Whether a code means to be one. */
    static boolean isOne(String code) {
        return kind(code) != null;
    }

    /** Reads one as it was scanned or keyed; throws a refusal of {@code code}. */
    public static AccountNumber parse(String code) {
        TenderKind kind = kind(code);
        if (kind == null
                || code.length() > LONGEST
                || code.length() <= PREFIX + DIGITS_MIN
                || !CodeReader.digits(code.substring(PREFIX))) {
            throw new Refusal("code", code, FORM);
        }
        String digits = code.substring(PREFIX, code.length() - 1);
        AccountNumber right = of(kind, digits);
        if (!right.text.equals(code)) {
            throw new Refusal("code", code, "check digit " + right.text.charAt(code.length() - 1));
        }
        return right;
    }

    /** Adds the check digit to 5 to 17 digits. */
    public static AccountNumber of(TenderKind kind, String digits) {
        if (!CodeReader.digits(digits) || digits.length() < DIGITS_MIN || digits.length() >= LONGEST - PREFIX) {
            throw new Refusal("digits", digits, "5 to 17 digits");
        }
        return new AccountNumber(kind, prefix(kind) + digits + CheckDigit.luhn(digits));
    }

    private static @Nullable TenderKind kind(String code) {
        for (TenderKind kind : TenderKind.values()) {
            if (kind.held() && code.startsWith(prefix(kind))) {
                return kind;
            }
        }
        return null;
    }

    private static String prefix(TenderKind kind) {
        return switch (kind) {
            case GIFT_CARD -> "GC";
            case STORE_CREDIT -> "SC";
            case HOUSE_ACCOUNT -> "HA";
            default -> throw new Refusal("kind", kind.name(), "GIFT_CARD, STORE_CREDIT or HOUSE_ACCOUNT");
        };
    }
}
