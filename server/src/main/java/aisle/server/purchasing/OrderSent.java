package aisle.server.purchasing;

import java.util.UUID;

/**
 * An order was sent; heard after the commit, perhaps late, never lost.
 *
 * @param order the order
 * @param store its store
 */
public record OrderSent(UUID order, long store) {}
