/**
 * The demo shop: an invented grocer whose assortment, past and further days are made from a seed (docs/simulator.md).
 */
@NamedInterface("simulator")
@NullMarked
package aisle.server.insight.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
