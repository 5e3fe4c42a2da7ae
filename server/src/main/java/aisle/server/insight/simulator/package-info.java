/** The demo shop: an invented grocer whose assortment and sales are made from a seed (docs/simulator.md). */
@NullMarked
package aisle.server.insight.simulator;

import org.jspecify.annotations.NullMarked;
