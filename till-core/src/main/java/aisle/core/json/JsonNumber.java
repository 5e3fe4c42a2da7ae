package aisle.core.json;

/** A whole number of 64 bits. */
public record JsonNumber(long value) implements JsonValue {
    @Override
    public void write(JsonWriter out) {
        out.number(value);
    }
}
