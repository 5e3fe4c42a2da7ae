package aisle.server.organization;

/**
 * What a store's tills were told by their setup has changed: the store, its staff, or a PIN.
 *
 * @param store the store's id
 */
public record SetupChanged(long store) {}
