package aisle.core.journal;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/**
 * Why no tax on top was taken of a sale: the buyer is exempt from it, such as a reseller or a charity. A tax inside the
 * prices stays; who may have that back asks the authority for it.
 *
 * @param reason what the buyer is
 * @param certificate the number on the paper that was shown
 */
public record Exemption(String reason, String certificate) {
    /** Reads an exemption from the members of an object. */
    public static Exemption read(Fields fields) {
        return new Exemption(fields.text("reason", 1, Limits.NAME_MAX), fields.text("certificate", 1, Limits.NAME_MAX));
    }

    void write(JsonWriter out) {
        out.open().member("reason", reason).member("certificate", certificate).close();
    }
}
