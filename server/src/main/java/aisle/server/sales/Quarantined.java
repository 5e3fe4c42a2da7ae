package aisle.server.sales;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        return new Quarantined(Uuid7.next(), arrival, reason, digest(arrival.body()));
    }

    long till() {
        return arrival.till();
    }

    Outcome.Refusal refusal() {
        return new Outcome.Refusal(id, reason.name(), reason.field(), reason.value(), reason.allowed());
    }

    private static String digest(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
