package aisle.server.catalog;

/** A product's code as one number, as the snapshot keeps it: a GTIN as its number, a PLU as minus its number. */
final class CodeNumber {

    private static final String PLU = "PLU";

    private CodeNumber() {}

    static long of(String code) {
        return code.startsWith(PLU) ? -Long.parseLong(code.substring(PLU.length())) : Long.parseLong(code);
    }

    static String text(long number) {
        return number < 0 ? PLU + -number : "%014d".formatted(number);
    }
}
