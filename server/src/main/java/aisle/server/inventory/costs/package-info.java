/** What goods cost: settled after the fact by what really came in, on average or first in, first out. */
@NullMarked
package aisle.server.inventory.costs;

import org.jspecify.annotations.NullMarked;
