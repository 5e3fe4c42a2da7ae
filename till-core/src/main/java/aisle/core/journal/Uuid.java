package aisle.core.journal;

import aisle.core.json.Fields;

/** UUIDs as the journal writes them: lower case, 36 characters. */
final class Uuid {
    private static final int LENGTH = 36;
    private static final int VERSION = 14;

    private Uuid() {}

    /** Reads a UUID; {@code v7} asks for version 7, whose first 48 bits are a time. */
    static String text(Fields fields, String member, boolean v7) {
        String text = fields.text(member, 1, Integer.MAX_VALUE);
        if (!valid(text) || v7 && text.charAt(VERSION) != '7') {
            throw fields.refused(member, text, (v7 ? "a UUIDv7" : "a UUID") + " in lower case");
        }
        return text;
    }

    private static boolean valid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }
}
