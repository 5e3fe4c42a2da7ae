package aisle.core.json;

import java.util.Arrays;

/** An object: members in the order they were sent, and the bytes it was read from. */
public final class JsonObject implements JsonValue {
    final String[] names;
    final JsonValue[] values;
    private final byte[] source;
    private final int from;
    private final int to;

    JsonObject(String[] names, JsonValue[] values, byte[] source, int from, int to) {
        this.names = names;
        this.values = values;
        this.source = source;
        this.from = from;
        this.to = to;
    }

    /** The object's own bytes, exactly as they were sent. */
    public byte[] raw() {
        return Arrays.copyOfRange(source, from, to);
    }

    @Override
    public void write(JsonWriter out) {
        out.open();
        for (int i = 0; i < names.length; i++) {
            out.name(names[i]);
            values[i].write(out);
        }
        out.close();
    }
}
