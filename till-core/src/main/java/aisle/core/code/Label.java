package aisle.core.code;

import aisle.core.json.JsonWriter;
import aisle.core.price.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a GS1 code says beside its GTIN. Days are since 1970-01-01; what is not said is null, or 0.
 *
 * @param text the code as people write it, {@code (01)09506000134352(17)261231}, whichever way it was scanned
 * @param expires the last day of use, AI 17
 * @param bestBefore AI 15
 * @param produced AI 11
 * @param quantity thousandths: of the weight in {@code unit}, or of the pieces of a pack, AI 30
 * @param unit of the weight, AI 310 or 320
 * @param price of the whole, minor units, AI 392 or 393
 */
public record Label(
        String text,
        @Nullable String lot,
        @Nullable String serial,
        @Nullable Long expires,
        @Nullable Long bestBefore,
        @Nullable Long produced,
        long quantity,
        @Nullable Unit unit,
        long price) {

    /** The most characters of a lot, AI 10. */
    public static final int LOT_MAX = 20;

    /**
     * The last day of use that a line's code says.
     *
     * @param code of a basket's line
     * @return null when it is no label's, or says none
     */
    public static @Nullable Long expiry(String code) {
        String said = said(code, Identifier.EXPIRY);
        return said == null ? null : Days.ofLabel(code, said);
    }

    /**
     * The lot that a line's code says.
     *
     * @param code of a basket's line
     * @return null when it is no label's, or says none
     */
    public static @Nullable String lot(String code) {
        return said(code, Identifier.LOT);
    }

    /** Whether a label could say this as a lot; an empty text is none. */
    public static boolean isLot(String text) {
        return text.length() <= LOT_MAX && Charset82.holds(text);
    }

    /** Whether a line's code is a label's, as people write it. */
    public static boolean isOne(String code) {
        return code.startsWith("(");
    }

    private static @Nullable String said(String code, Identifier identifier) {
        if (!isOne(code)) {
            return null;
        }
        for (Element element : ElementString.parts(code)) {
            if (element.identifier() == identifier) {
                return element.value();
            }
        }
        return null;
    }

    /** Appends the label's members; what is not said is left out. */
    void writeMembers(JsonWriter out) {
        out.member("text", text);
        if (lot != null) {
            out.member("lot", lot);
        }
        if (serial != null) {
            out.member("serial", serial);
        }
        if (expires != null) {
            out.member("expires", expires);
        }
        if (bestBefore != null) {
            out.member("bestBefore", bestBefore);
        }
        if (produced != null) {
            out.member("produced", produced);
        }
        out.optional("quantity", quantity);
        if (unit != null) {
            out.member("unit", unit.name());
        }
        out.optional("embeddedPrice", price);
    }
}
