package aisle.core;

import java.util.Objects;

/**
 * What the rules of a sale do not accept, and why: the field (a path such as {@code lines[2].quantity}; empty for the
 * whole input), the value that was found, and what would have been accepted. Carries no stack trace: it is an answer to
 * whoever sent the input, not a fault of the program.
 */
public final class Refusal extends RuntimeException {
    private static final int SHOWN = 80;

    private final String field;
    private final String value;
    private final String allowed;

    /**
     * @param field path of the refused field, empty for the whole input
     * @param value what was found, shortened for display
     * @param allowed what would have been accepted, as an end of the sentence "allowed: …"
     */
    public Refusal(String field, String value, String allowed) {
        super(sentence(field, shown(value), allowed), null, false, false);
        this.field = field;
        this.value = shown(value);
        this.allowed = allowed;
    }

    /** A refusal of a number. */
    public static Refusal of(String field, long value, String allowed) {
        return new Refusal(field, Long.toString(value), allowed);
    }

    /** The same refusal, its field placed under {@code parent} (such as {@code entries[3]}). */
    public Refusal under(String parent) {
        return new Refusal(field.isEmpty() ? parent : parent + "." + field, value, allowed);
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    public String allowed() {
        return allowed;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    private static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    private static String sentence(String field, String value, String allowed) {
        return (field.isEmpty() ? "input" : field) + " is " + value + "; allowed: " + allowed;
    }
}
