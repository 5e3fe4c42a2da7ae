package aisle.server.inventory;

import java.util.UUID;

/**
 * What goods cost beside what they were taken in at: a part of the freight, or of a price other than was agreed.
 *
 * @param line line of the document that says so
 * @param receipt the goods receipt they came with
 * @param product what came
 * @param amount minor units; below zero where less was charged than they were taken in at
 */
public record LandedCost(int line, UUID receipt, long product, long amount) {}
