/** Taxes of several components, inside the price or on top of it. */
@NullMarked
package aisle.core.tax;

import org.jspecify.annotations.NullMarked;
