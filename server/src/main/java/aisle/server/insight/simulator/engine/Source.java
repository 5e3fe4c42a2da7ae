package aisle.server.insight.simulator.engine;

/**
 * A supplier and how he keeps his word, which he does not write.
 *
 * @param supplier what he writes
 * @param late of a hundred orders, those that come a day or two late
 * @param shortLines of a hundred lines, those that come short
 */
public record Source(Supplier supplier, int late, int shortLines) {}
