package aisle.server.catalog.declarations;

/**
 * The net content of a pack.
 *
 * @param quantity thousandths of the measure, more than 0
 */
public record Content(long quantity, Measure measure) {}
