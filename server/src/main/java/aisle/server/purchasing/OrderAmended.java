package aisle.server.purchasing;

import java.util.UUID;

/**
 * An order that was sent was changed; heard after the commit, perhaps late, never lost.
 *
 * @param order the order
 * @param store its store
 * @param revision the revision that is to be told to the supplier
 */
public record OrderAmended(UUID order, long store, int revision) {}
