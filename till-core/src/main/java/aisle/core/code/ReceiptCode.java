package aisle.core.code;

import aisle.core.Refusal;
import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;
import java.util.ArrayList;
import java.util.List;

/** What a printed receipt is found by: {@code R<store>-<till>-<number>-<check>}, check by Luhn. */
public record ReceiptCode(long store, long till, long number) {
    private static final String FORM = "R<store>-<till>-<number>-<check digit>";
    private static final int DIGITS_MAX = 16;

    /** Reads a printed code; throws a refusal of {@code code}. */
    public static ReceiptCode parse(String text) {
        if (!text.startsWith("R")) {
            throw new Refusal("code", text, FORM);
        }
        List<String> parts = parts(text);
        if (parts.size() != 4 || parts.get(3).length() != 1) {
            throw new Refusal("code", text, FORM);
        }
        ReceiptCode code = new ReceiptCode(part(text, parts, 0), part(text, parts, 1), part(text, parts, 2));
        if (code.check() != parts.get(3).charAt(0) - '0') {
            throw new Refusal("code", text, "check digit " + code.check());
        }
        return code;
    }

    /** Reads the three numbers from the members of an object. */
    public static ReceiptCode read(Fields fields) {
        return new ReceiptCode(
                fields.number("store", 1, Limits.ID_MAX),
                fields.number("till", 1, Limits.ID_MAX),
                fields.number("number", 1, Limits.ID_MAX));
    }

    /** Appends the three numbers as members. */
    public void writeMembers(JsonWriter out) {
        out.member("store", store).member("till", till).member("number", number);
    }

    /** The printed code. */
    public String text() {
        return "R" + store + "-" + till + "-" + number + "-" + check();
    }

    private int check() {
        return CheckDigit.luhn("" + store + till + number);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 1;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '-') {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        return parts;
    }

    private static long part(String text, List<String> parts, int at) {
        String part = parts.get(at);
        if (!CodeReader.digits(part) || part.length() > DIGITS_MAX || part.charAt(0) == '0') {
            throw new Refusal("code", text, FORM);
        }
        long number = Long.parseLong(part);
        if (number > Limits.ID_MAX) {
            throw new Refusal("code", text, FORM);
        }
        return number;
    }
}
