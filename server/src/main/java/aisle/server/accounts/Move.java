package aisle.server.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a balance.
 *
 * @param amount what the balance gained, minor units; negative for what was spent
 * @param balance after it
 * @param till null when the office made it
 * @param staff null when a till made it
 * @param reverses the move it takes back, or null
 * @param reason why the office made it, or null
 * @param entry the receipt it is of; null while none has named it
 */
public record Move(
        UUID id,
        String number,
        long amount,
        long balance,
        long store,
        @Nullable Long till,
        @Nullable Long staff,
        @Nullable UUID reverses,
        @Nullable String reason,
        Instant at,
        @Nullable UUID entry) {}
