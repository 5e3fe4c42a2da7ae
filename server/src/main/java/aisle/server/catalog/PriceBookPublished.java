package aisle.server.catalog;

import java.util.List;

/**
 * A version of the price book was published; raised in the publishing transaction.
 *
 * @param version the chain's new version
 * @param stores the stores whose book differs from the version before
 */
public record PriceBookPublished(long version, List<Long> stores) {}
