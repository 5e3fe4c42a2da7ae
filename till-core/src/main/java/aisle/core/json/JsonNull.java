package aisle.core.json;

/** {@code null}: read, but accepted nowhere (an absent member is left out). */
public enum JsonNull implements JsonValue {
    NULL;

    @Override
    public void write(JsonWriter out) {
        out.raw("null");
    }
}
