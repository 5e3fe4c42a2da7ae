package aisle.server.insight.simulator;

import aisle.server.insight.simulator.ShopPlan.Label;

/**
 * Barcodes for a shop that does not exist. Packs carry numbers that GS1 gives to nobody: prefix 952 is kept for
 * demonstrations, UPC-A beginning with 4 and EAN-8 beginning with 2 for a company's own use.
 */
final class DemoCodes {

    static final String PRICE_PREFIX = "20";
    static final String WEIGHT_PREFIX = "21";
    static final int ITEM_DIGITS = 5;
    static final int VALUE_DIGITS = 5;

    private static final int SHORT_EVERY = 40;
    private static final int UPC_EVERY = 3;

    private int shortNumbers;

    /** The next pack's GTIN-14: mostly an EAN-13, every third a UPC-A, every fortieth an EAN-8. */
    String pack(int brand, int item, int count) {
        if (count % SHORT_EVERY == SHORT_EVERY - 1) {
            return gtin14("2%06d".formatted(shortNumbers++));
        }
        if (count % UPC_EVERY == 1) {
            return gtin14("4%05d%05d".formatted(10_000 + brand, item));
        }
        return gtin14("952%04d%05d".formatted(1_000 + brand, item));
    }

    /** A label as the counter's scale prints it: 13 digits. */
    static String label(Label label, int item, long value) {
        String prefix = label == Label.PRICE ? PRICE_PREFIX : WEIGHT_PREFIX;
        return checked("%s%05d%05d".formatted(prefix, item, value));
    }

    private static String gtin14(String body) {
        String code = checked(body);
        return "0".repeat(14 - code.length()) + code;
    }

    /** GS1 General Specifications, 7.9.1: from the right, weights 3, 1, 3, ... */
    private static String checked(String body) {
        int sum = 0;
        int weight = 3;
        for (int i = body.length() - 1; i >= 0; i--) {
            sum += weight * Character.digit(body.charAt(i), 10);
            weight = 4 - weight;
        }
        return body + (10 - sum % 10) % 10;
    }
}
