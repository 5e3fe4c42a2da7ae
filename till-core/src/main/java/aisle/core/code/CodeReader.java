package aisle.core.code;

import aisle.core.Refusal;
import java.util.List;

/** Understands what a scanner or a cashier entered, by the store's forms of embedded codes. */
public final class CodeReader {
    private static final int RAW_MAX = 300;
    private static final int PLU_MAX = 5;

    private final List<EmbeddedForm> forms;
    private final int digits;

    /**
     * @param forms the store's embedded codes; the first whose prefix fits is taken
     * @param digits of the currency's minor unit, for a price in a GS1 code
     */
    public CodeReader(List<EmbeddedForm> forms, int digits) {
        this.forms = List.copyOf(forms);
        this.digits = digits;
    }

    /** Reads a code; throws a refusal of {@code code} with what would have been right. */
    public Code read(String raw) {
        String code = raw.trim();
        if (code.length() > RAW_MAX) {
            throw new Refusal("code", code, "at most " + RAW_MAX + " characters");
        }
        if (code.startsWith("R")) {
            return new Code.OfReceipt(ReceiptCode.parse(code));
        }
        if (AccountNumber.isOne(code)) {
            return new Code.OfAccount(AccountNumber.parse(code));
        }
        if (DigitalLink.isOne(code)) {
            return Labels.read(code, DigitalLink.parts(code), digits);
        }
        if (ElementString.isOne(code)) {
            return Labels.read(code, ElementString.parts(code), digits);
        }
        if (!digits(code)) {
            throw new Refusal("code", code, "digits, a GS1 code, or the code of a receipt or an account");
        }
        return switch (code.length()) {
            case 1, 2, 3, 4, PLU_MAX -> plu(code, code);
            case 6 -> six(code);
            case 8 -> eight(code);
            case 12 -> thirteen(code, "0" + checked(code));
            case 13 -> thirteen(code, checked(code));
            case 14 -> gtin(code, checked(code));
            default -> throw new Refusal("code", code, "1 to 6, 8, 12, 13 or 14 digits");
        };
    }

    /** Whether the text is one or more decimal digits. */
    static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /**
     * Six digits are a UPC-E keyed without the digit before and the check digit after its bars, of number system 0; one
     * of number system 1 must be keyed in full. A PLU has at most five digits, so nothing else is meant. No check digit
     * guards them: who keys one wrong finds another product or none.
     */
    private static Code six(String code) {
        return gtin(code, expand("0" + code));
    }

    /**
     * Eight digits are a UPC-E when they begin with 0 (an EAN-8 never does outside a store) and its check digit is
     * right; an EAN-8 when that is right; else a UPC-E of number system 1, if that is right.
     */
    private static Code eight(String code) {
        boolean upcE = code.charAt(0) <= '1' && expand(code).endsWith(code.substring(7));
        boolean ean8 = right(code);
        if (upcE && (code.charAt(0) == '0' || !ean8)) {
            return gtin(code, expand(code));
        }
        return gtin(code, checked(code));
    }

    /** UPC-E to UPC-A (GS1 General Specifications, 5.2.2.4.2): number system and six digits; the check is added. */
    private static String expand(String code) {
        String d = code.substring(1, 7);
        String zeros = "00000";
        String body = switch (d.charAt(5)) {
            case '0', '1', '2' -> d.substring(0, 2) + d.charAt(5) + zeros.substring(1) + d.substring(2, 5);
            case '3' -> d.substring(0, 3) + zeros + d.substring(3, 5);
            case '4' -> d.substring(0, 4) + zeros + d.charAt(4);
            default -> d.substring(0, 5) + zeros.substring(1) + d.charAt(5);
        };
        String digits = code.charAt(0) + body;
        return digits + CheckDigit.gtin(digits);
    }

    private Code thirteen(String raw, String code) {
        for (EmbeddedForm form : forms) {
            if (code.startsWith(form.prefix())) {
                return embedded(raw, code, form);
            }
        }
        return gtin(raw, code);
    }

    private static Code embedded(String raw, String code, EmbeddedForm form) {
        int itemEnd = form.prefix().length() + form.itemDigits();
        String value = code.substring(code.length() - 1 - form.valueDigits(), code.length() - 1);
        if (form.valueCheck()) {
            int check = CheckDigit.value(value);
            if (code.charAt(itemEnd) - '0' != check) {
                throw new Refusal("code", raw, "value check digit " + check);
            }
        }
        Code.Plu item = plu(raw, code.substring(form.prefix().length(), itemEnd));
        long number = Long.parseLong(value);
        if (number == 0) {
            throw new Refusal(
                    "code", raw, "a " + (form.kind() == EmbeddedForm.Kind.PRICE ? "price" : "weight") + " above 0");
        }
        return form.kind() == EmbeddedForm.Kind.PRICE ? new Code.Priced(item, number) : new Code.Weighed(item, number);
    }

    private static Code.Plu plu(String raw, String digits) {
        long number = Long.parseLong(digits);
        if (number == 0) {
            throw new Refusal("code", raw, "an item number above 0");
        }
        return new Code.Plu(number);
    }

    private static Code gtin(String raw, String digits) {
        String gtin = "0".repeat(14 - digits.length()) + digits;
        if (Long.parseLong(gtin) == 0) {
            throw new Refusal("code", raw, "a GTIN above 0");
        }
        return new Code.Gtin(gtin);
    }

    private static boolean right(String code) {
        return CheckDigit.gtin(code.substring(0, code.length() - 1)) == code.charAt(code.length() - 1) - '0';
    }

    private static String checked(String code) {
        if (!right(code)) {
            int check = CheckDigit.gtin(code.substring(0, code.length() - 1));
            throw new Refusal("code", code, "check digit " + check);
        }
        return code;
    }
}
