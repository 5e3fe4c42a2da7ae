package aisle.server.purchasing.papers;

/** A product's number as it stands on its pack. */
final class Gtin {

    private Gtin() {}

    /**
     * The number without the zeros that fill it up to 14 digits.
     *
     * @param code 14 digits
     * @return 8, 12, 13 or 14 of them
     */
    static String shortest(String code) {
        for (int zeros : new int[] {6, 2, 1}) {
            if (code.startsWith("0".repeat(zeros))) {
                return code.substring(zeros);
            }
        }
        return code;
    }
}
