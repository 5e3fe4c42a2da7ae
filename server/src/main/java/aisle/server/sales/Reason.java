package aisle.server.sales;

import aisle.core.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Why an entry cannot be recorded as it is.
 *
 * @param name short name, the same for every occurrence
 * @param field what was refused; null when it is nothing in particular
 * @param value what stood there
 * @param allowed what would have been right
 * @param detail a sentence for a person
 */
record Reason(
        String name,
        @Nullable String field,
        @Nullable String value,
        @Nullable String allowed,
        String detail) {

    /** A value and what it should have been. */
    static Reason of(String name, String field, Object value, Object allowed) {
        String shown = String.valueOf(value);
        return new Reason(name, field, shown, String.valueOf(allowed), field + " is " + shown + "; right: " + allowed);
    }

    /** What the core's strict reader refused. */
    static Reason form(Refusal refusal) {
        String field = refusal.field().isEmpty() ? null : refusal.field();
        return new Reason("form", field, refusal.value(), refusal.allowed(), refusal.getMessage());
    }
}
