package aisle.core.json;

/** {@code true} or {@code false}. */
public enum JsonFlag implements JsonValue {
    TRUE,
    FALSE;

    @Override
    public void write(JsonWriter out) {
        out.flag(this == TRUE);
    }
}
