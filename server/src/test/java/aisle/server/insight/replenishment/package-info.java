@NullMarked
package aisle.server.insight.replenishment;

import org.jspecify.annotations.NullMarked;
