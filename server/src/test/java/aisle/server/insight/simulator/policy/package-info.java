@NullMarked
package aisle.server.insight.simulator.policy;

import org.jspecify.annotations.NullMarked;
