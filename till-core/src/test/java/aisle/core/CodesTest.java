package aisle.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aisle.core.code.Code;
import aisle.core.code.CodeReader;
import aisle.core.code.ReceiptCode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Codes of every length: what is right is read, and one wrong digit never is. */
class CodesTest {
    private static final CodeReader READER = new CodeReader(List.of(), 2);
    private static final int ROUNDS = 2_000;

    private final Random random = new Random(20_261_125);

    @Test
    void aGtinIsReadAsItsFourteenDigits() {
        for (int length : new int[] {8, 12, 13, 14}) {
            for (int n = 0; n < ROUNDS; n++) {
                String code = checked((length == 8 ? "2" : "") + digits(length == 8 ? 6 : length - 1));
                assertThat(lookup(code)).as(code).isEqualTo("0".repeat(14 - length) + code);
            }
        }
    }

    @Test
    void oneWrongDigitOfAGtinIsRefused() {
        for (int length : new int[] {8, 12, 13, 14}) {
            for (int n = 0; n < ROUNDS; n++) {
                String code = checked((length == 8 ? "9" : "") + digits(length == 8 ? 6 : length - 1));
                int at = length == 8 ? 1 + random.nextInt(7) : random.nextInt(length);
                assertRefused(withOneWrong(code, at));
            }
        }
    }

    @Test
    void aUpcEIsTheUpcAItWasMadeOf() {
        for (int n = 0; n < 4 * ROUNDS; n++) {
            String maker = digits(5);
            int form = n % 4;
            String[] pair = compressible(form, maker);
            String upcA = checked(n % 8 < 4 ? "0" + pair[0] : "1" + pair[0]);
            String upcE = upcA.charAt(0) + pair[1] + upcA.charAt(11);
            if (upcA.charAt(0) == '1' && upcE.equals(checked(upcE.substring(0, 7)))) {
                continue; // also a right EAN-8, and read as one
            }
            assertThat(lookup(upcE)).as("%s of %s", upcE, upcA).isEqualTo(lookup(upcA));
            if (upcA.charAt(0) == '0') {
                assertThat(lookup(pair[1])).as("six digits %s", pair[1]).isEqualTo(lookup(upcA));
            }
        }
    }

    /** A UPC-A's ten digits that can be shortened, and their six: the four rules of GS1 in the other direction. */
    private String[] compressible(int form, String maker) {
        String two = maker.substring(0, 2);
        return switch (form) {
            case 0 -> {
                int third = random.nextInt(3);
                String item = digits(3);
                yield new String[] {two + third + "0000" + item, two + item + third};
            }
            case 1 -> {
                int third = 3 + random.nextInt(7);
                String item = digits(2);
                yield new String[] {two + third + "00000" + item, two + third + item + "3"};
            }
            case 2 -> {
                String four = maker.substring(0, 3) + (1 + random.nextInt(9));
                String item = digits(1);
                yield new String[] {four + "00000" + item, four + item + "4"};
            }
            default -> {
                String five = maker.substring(0, 4) + (1 + random.nextInt(9));
                int item = 5 + random.nextInt(5);
                yield new String[] {five + "0000" + item, five + item};
            }
        };
    }

    @Test
    void aReceiptCodeIsReadBackAndOneWrongDigitIsNot() {
        for (int n = 0; n < ROUNDS; n++) {
            ReceiptCode code = new ReceiptCode(
                    1 + random.nextInt(9_999), 1 + random.nextInt(999), 1 + random.nextInt(Integer.MAX_VALUE - 1));
            String text = code.text();
            assertThat(READER.read(text)).isEqualTo(new Code.OfReceipt(code));
            int at = random.nextInt(text.length());
            if (Character.isDigit(text.charAt(at))) {
                assertRefused(withOneWrong(text, at));
            }
        }
    }

    @Test
    void whateverIsScannedIsReadOrRefused() {
        for (int n = 0; n < 50_000; n++) {
            StringBuilder scanned = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                scanned.append(
                        random.nextInt(4) > 0 ? (char) ('0' + random.nextInt(10)) : (char) random.nextInt(0x250));
            }
            try {
                READER.read(scanned.toString());
            } catch (Refusal refusal) {
                assertThat(refusal.field()).isEqualTo("code");
            }
        }
    }

    private static String lookup(String code) {
        return ((Code.Item) READER.read(code)).lookup();
    }

    private static void assertRefused(String code) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> READER.read(code));
        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.field()).isEqualTo("code");
    }

    private String withOneWrong(String code, int at) {
        int right = code.charAt(at) - '0';
        return code.substring(0, at) + (right + 1 + random.nextInt(9)) % 10 + code.substring(at + 1);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /**
     * GS1's check digit, reckoned by itself: what brings the sum, every other digit threefold, to a multiple of ten.
     */
    private static String checked(String digits) {
        for (int check = 0; ; check++) {
            String code = digits + check;
            int sum = 0;
            for (int i = 1; i <= code.length(); i++) {
                sum += (code.charAt(code.length() - i) - '0') * (i % 2 == 0 ? 3 : 1);
            }
            if (sum % 10 == 0) {
                return code;
            }
        }
    }
}
