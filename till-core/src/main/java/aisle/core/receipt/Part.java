package aisle.core.receipt;

import aisle.core.json.JsonWriter;

/**
 * One part of a receipt. Its text holds no control characters, whatever a name holds: to a printer they are commands.
 *
 * @param kind what it is
 * @param text its words; empty for a rule
 * @param amount as figures, at the end of the line; empty where there is none
 */
public record Part(PartKind kind, String text, String amount) {
    /** Takes control characters out of the text. */
    public Part {
        text = printable(text);
    }

    Part(PartKind kind, String text) {
        this(kind, text, "");
    }

    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            printable.append(Character.isISOControl(text.charAt(i)) ? ' ' : text.charAt(i));
        }
        return printable.toString();
    }

    void write(JsonWriter out) {
        out.open()
                .member("kind", kind.name())
                .optional("text", text)
                .optional("amount", amount)
                .close();
    }
}
