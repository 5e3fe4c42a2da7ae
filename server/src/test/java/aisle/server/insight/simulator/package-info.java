@NullMarked
package aisle.server.insight.simulator;

import org.jspecify.annotations.NullMarked;
