package aisle.core.code;

/** The characters that lots and serial numbers are written with (GS1 General Specifications, figure 7.11-1). */
final class Charset82 {

    private static final String BESIDE_LETTERS_AND_DIGITS = "!\"%&'()*+,-./:;<=>?_";

    private Charset82() {}

    static boolean holds(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!plain && BESIDE_LETTERS_AND_DIGITS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
