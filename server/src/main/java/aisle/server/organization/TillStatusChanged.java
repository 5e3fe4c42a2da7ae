package aisle.server.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A till came or went, has sales it could not send, changed its shift, does something else or wants staff.
 *
 * @param store the store's id
 * @param till the till's id
 * @param online whether it was heard of within the last minute and a half
 * @param unsent entries safe on the till that the server has not confirmed
 * @param shift the open shift, if any
 * @param doing what goes on at it; null when its page does not say
 * @param help why staff are wanted at it; null when they are not
 */
public record TillStatusChanged(
        long store,
        long till,
        boolean online,
        int unsent,
        @Nullable UUID shift,
        Till.@Nullable Doing doing,
        Till.@Nullable Why help) {}
