/** A product's links with what is on hand of each. */
@NullMarked
package aisle.server.inventory.links;

import org.jspecify.annotations.NullMarked;
