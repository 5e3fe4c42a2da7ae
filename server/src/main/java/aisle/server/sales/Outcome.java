package aisle.server.sales;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one entry that was sent.
 *
 * @param id the entry's id as sent; null when none could be read
 * @param result what became of it
 * @param refusal why it waits in quarantine; null otherwise
 */
public record Outcome(
        @Nullable String id, Result result, @Nullable Refusal refusal) {

    /** What can become of an entry. */
    public enum Result {
        /** It stands in the record from now on. */
        RECORDED,
        /** It stood there before, with the same content. */
        DUPLICATE,
        /** It is kept, and a person decides. */
        QUARANTINED
    }

    /**
     * Why an entry waits in quarantine.
     *
     * @param item the item of the quarantine
     * @param reason short name, such as {@code hash-wrong}
     * @param field the field that was refused, such as {@code lines[2].quantity}; null when it is none in particular
     * @param value what stood there
     * @param allowed what would have been right
     */
    public record Refusal(
            UUID item,
            String reason,
            @Nullable String field,
            @Nullable String value,
            @Nullable String allowed) {}

    static Outcome recorded(String id) {
        return new Outcome(id, Result.RECORDED, null);
    }

    static Outcome duplicate(String id) {
        return new Outcome(id, Result.DUPLICATE, null);
    }

    static Outcome quarantined(@Nullable String id, Refusal refusal) {
        return new Outcome(id, Result.QUARANTINED, refusal);
    }
}
