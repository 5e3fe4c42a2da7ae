/**
 * How much to order and what to mark down: quantities for expected profit from a demand forecast, with the figures they
 * rest on, and a plain min-max rule beside them (docs/replenishment.md). Pure Java: the shop, the simulator and the
 * bench decide with the same code.
 */
@NullMarked
package aisle.server.insight.replenishment;

import org.jspecify.annotations.NullMarked;
