/** How a change of what is sold becomes the next version of the price book. */
@NullMarked
package aisle.server.catalog.publishing;

import org.jspecify.annotations.NullMarked;
