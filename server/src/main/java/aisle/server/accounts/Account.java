package aisle.server.accounts;

import aisle.core.tender.TenderKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A gift card, a store credit or a house account.
 *
 * @param number as it is printed and scanned
 * @param name whose it is; null where nobody said
 * @param creditLimit how far below nothing the balance may go, minor units
 * @param balance minor units; negative is owed to the shop
 * @param closedAt from when on nothing is taken from it; null while it is open
 */
public record Account(
        TenderKind kind,
        String number,
        @Nullable String name,
        long creditLimit,
        long balance,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /** What can be paid with it, minor units. */
    public long available() {
        return closedAt == null ? Math.max(0, balance + creditLimit) : 0;
    }
}
