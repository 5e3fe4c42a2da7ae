/** Ways to run the simulated shop: the loop, the tuned min-max rule beside it, and the one that sees the future. */
@NullMarked
package aisle.server.insight.simulator.policy;

import org.jspecify.annotations.NullMarked;
