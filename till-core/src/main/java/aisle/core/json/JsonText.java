package aisle.core.json;

/** A string. */
public record JsonText(String value) implements JsonValue {
    @Override
    public void write(JsonWriter out) {
        out.text(value);
    }
}
