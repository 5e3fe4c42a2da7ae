package aisle.server.catalog;

/**
 * A product that a bundle holds, as a version of the price book says it.
 *
 * @param product the product
 * @param quantity thousandths of it in one bundle
 * @param cost minor units that this costs; those of all parts add up to the bundle's cost
 */
public record BundlePart(long product, long quantity, long cost) {}
