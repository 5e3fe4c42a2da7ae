package aisle.server.purchasing.invoices;

import java.util.UUID;

/**
 * Something is claimed back from a supplier; heard after the commit, perhaps late, never lost.
 *
 * @param claim the claim
 * @param store its store
 */
public record ClaimMade(UUID claim, long store) {}
