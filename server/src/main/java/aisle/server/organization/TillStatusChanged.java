package aisle.server.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A till came or went, has sales it could not send, or changed its shift.
 *
 * @param store the store's id
 * @param till the till's id
 * @param online whether it was heard of within the last minute and a half
 * @param unsent entries safe on the till that the server has not confirmed
 * @param shift the open shift, if any
 */
public record TillStatusChanged(
        long store,
        long till,
        boolean online,
        int unsent,
        @Nullable UUID shift) {}
