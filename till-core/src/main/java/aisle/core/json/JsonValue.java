package aisle.core.json;

/**
 * A parsed JSON value. What is well-formed JSON but outside the rules (a fraction, a number beyond 64 bits, a lone
 * surrogate, too deep a nesting) is kept as {@link JsonUnfit}, so that one bad entry of a batch can be named without
 * spoiling the others.
 */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonText, JsonNumber, JsonFlag, JsonNull, JsonUnfit {
    /** Appends the value as it is: members in the order they have. */
    void write(JsonWriter out);

    /** How the value reads in an error message. */
    default String shown() {
        JsonWriter out = new JsonWriter();
        write(out);
        return out.text();
    }
}
