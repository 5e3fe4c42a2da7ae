package aisle.core.json;

/**
 * Well-formed JSON outside the rules.
 *
 * @param text as it was sent
 * @param allowed what would have been accepted
 */
public record JsonUnfit(String text, String allowed) implements JsonValue {
    @Override
    public void write(JsonWriter out) {
        out.raw(text);
    }

    @Override
    public String shown() {
        return text;
    }
}
