package aisle.server.sales;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A drawer in a cashier's hands.
 *
 * @param id the shift
 * @param store its store
 * @param till its till
 * @param cashier who opened it
 * @param day business day, an epoch day
 * @param openedAt the till's clock
 * @param closedAt the till's clock; null while open
 * @param rescueOf the shift that was not open when something came for it; null for an ordinary shift
 * @param opening minor units put into the drawer
 * @param drawer opening and all cash since, minor units
 */
record Shift(
        UUID id,
        long store,
        long till,
        long cashier,
        long day,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable UUID rescueOf,
        long opening,
        long drawer) {

    Shift with(long cash) {
        return new Shift(
                id, store, till, cashier, day, openedAt, closedAt, rescueOf, opening, Math.addExact(drawer, cash));
    }

    Shift closed(Instant at) {
        return new Shift(id, store, till, cashier, day, openedAt, at, rescueOf, opening, drawer);
    }
}
