/** Promotions, and the combination of them that saves the customer most. */
@NullMarked
package aisle.core.promotion;

import org.jspecify.annotations.NullMarked;
