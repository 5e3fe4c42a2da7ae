package aisle.server.organization;

/**
 * Another set of stores is in a group; told in the transaction of whoever changed it.
 *
 * @param group the group as it now is
 */
public record StoreGroupChanged(StoreGroup group) {}
