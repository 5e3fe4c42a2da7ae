/**
 * A shop that trades for years in seconds: shoppers, shelves, suppliers and books from one seed, and a policy that
 * orders and marks down knowing only what a shop knows (docs/simulator.md).
 */
@NullMarked
package aisle.server.insight.simulator.engine;

import org.jspecify.annotations.NullMarked;
