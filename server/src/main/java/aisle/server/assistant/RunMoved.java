package aisle.server.assistant;

import java.util.UUID;

/**
 * A run began a step, ended one, asks something or has ended: whoever shows it may look again.
 *
 * @param store the store it works for
 * @param run its id
 */
public record RunMoved(long store, UUID run) {}
