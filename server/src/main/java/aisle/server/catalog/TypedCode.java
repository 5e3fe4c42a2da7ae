package aisle.server.catalog;

import java.util.ArrayList;
import java.util.List;

/** What a person may have meant by digits typed or scanned into the search. */
public final class TypedCode {

    private static final int GTIN_DIGITS = 14;
    private static final int GTIN_DIGITS_MIN = 8;
    private static final int PLU_DIGITS_MIN = 3;
    private static final int PLU_DIGITS_MAX = 6;

    private TypedCode() {}

    /** The codes to look for; none when the text is not a code. */
    public static List<String> candidates(String text) {
        String digits = text.startsWith("PLU") ? text.substring(3).strip() : text.replace(" ", "");
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return List.of();
        }
        var codes = new ArrayList<String>();
        if (digits.length() >= GTIN_DIGITS_MIN && digits.length() <= GTIN_DIGITS) {
            codes.add("0".repeat(GTIN_DIGITS - digits.length()) + digits);
        }
        if (digits.length() >= PLU_DIGITS_MIN && digits.length() <= PLU_DIGITS_MAX && digits.charAt(0) != '0') {
            codes.add("PLU" + digits);
        }
        return codes;
    }
}
