package aisle.server.inventory.production;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was made in a store. Quantities are thousandths.
 *
 * @param recipe by which
 * @param product what was made
 * @param batches how often the recipe was made
 * @param expected what the recipe, as it then was, should have given
 * @param came what it gave
 * @param lot its lot; null for what does not spoil
 * @param cost minor units: what the ingredients cost, and so what was made
 * @param staff who made it, a staff id
 * @param undoneAt when it was undone; null when it stands
 */
record Production(
        UUID id,
        UUID recipe,
        long product,
        int batches,
        long expected,
        long came,
        @Nullable String lot,
        @Nullable LocalDate expires,
        long cost,
        long staff,
        LocalDate day,
        Instant at,
        @Nullable Instant undoneAt) {}
