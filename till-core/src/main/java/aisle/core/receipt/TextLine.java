package aisle.core.receipt;

import aisle.core.json.JsonWriter;

/**
 * One line of a receipt as text, of the width that was asked for or less.
 *
 * @param kind of the part it belongs to, for a printer to make bold or to put a barcode in its place
 * @param text laid out with spaces, none at its end
 */
public record TextLine(PartKind kind, String text) {
    /** Appends the line's JSON. */
    public void write(JsonWriter out) {
        out.open().member("kind", kind.name()).member("text", text).close();
    }
}
