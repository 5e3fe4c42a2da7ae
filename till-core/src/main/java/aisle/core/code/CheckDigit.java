package aisle.core.code;

/** Check digits: GS1's for GTINs and for embedded values, Luhn's for receipt codes. */
final class CheckDigit {
    /** GS1 General Specifications, 7.9.1: weighting factors by digit. */
    private static final String TWO_MINUS = "0246891357";

    private static final String THREE = "0369258147";
    private static final String FIVE_PLUS = "0516273849";
    private static final String FIVE_MINUS = "0594837261";

    private CheckDigit() {}

    /** GS1 check digit of the digits before it: weights 3, 1, 3 … from the right. */
    static int gtin(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = (digits.length() - i) % 2 == 1 ? 3 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10;
    }

    /** GS1 check digit of an embedded value of four or five digits (General Specifications, 7.9.2 and 7.9.3). */
    static int value(String digits) {
        if (digits.length() == 4) {
            int sum = of(TWO_MINUS, digits, 0) + of(TWO_MINUS, digits, 1) + of(THREE, digits, 2);
            return (sum + of(FIVE_MINUS, digits, 3)) * 3 % 10;
        }
        int sum = of(FIVE_PLUS, digits, 0) + of(TWO_MINUS, digits, 1) + of(FIVE_MINUS, digits, 2);
        sum += of(FIVE_PLUS, digits, 3) + of(TWO_MINUS, digits, 4);
        return FIVE_MINUS.indexOf((char) ('0' + (10 - sum % 10) % 10));
    }

    /** Luhn check digit of the digits before it. */
    static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }

    private static int of(String weighting, String digits, int at) {
        return weighting.charAt(digits.charAt(at) - '0') - '0';
    }
}
