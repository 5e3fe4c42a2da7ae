/** Counts: several people look at the shelves, blind, while the shop sells; what they agree on is booked. */
@NullMarked
package aisle.server.inventory.counts;

import org.jspecify.annotations.NullMarked;
