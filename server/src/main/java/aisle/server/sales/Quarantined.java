package aisle.server.sales;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An arrival that cannot be recorded as it is.
 *
 * @param id the item's own id
 * @param arrival what came
 * @param reason why
 * @param digest of its text, by which the same bytes are known again
 */
record Quarantined(UUID id, Arrival arrival, Reason reason, String digest) {

    static Quarantined of(Arrival arrival, Reason reason) {
        return new Quarantined(
                Uuid7.next(), arrival, reason, Digest.sha256(arrival.body().getBytes(StandardCharsets.UTF_8)));
    }

    long till() {
        return arrival.till();
    }

    Outcome.Refusal refusal() {
        return new Outcome.Refusal(id, reason.name(), reason.field(), reason.value(), reason.allowed());
    }
}
