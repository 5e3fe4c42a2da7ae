package aisle.core.json;

import java.util.List;

/** An array. */
public record JsonArray(List<JsonValue> items) implements JsonValue {
    @Override
    public void write(JsonWriter out) {
        out.openArray();
        for (JsonValue item : items) {
            item.write(out);
        }
        out.closeArray();
    }
}
