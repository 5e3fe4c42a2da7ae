package aisle.server.assistant;

import java.util.UUID;

/**
 * A proposal was carried out, turned down or taken back; raised in the deciding transaction.
 *
 * @param store the store it is for
 * @param proposal its id
 */
public record ProposalDecided(long store, UUID proposal) {}
