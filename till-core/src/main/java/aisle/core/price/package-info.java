/** Products and their dated prices. */
@NullMarked
package aisle.core.price;

import org.jspecify.annotations.NullMarked;
