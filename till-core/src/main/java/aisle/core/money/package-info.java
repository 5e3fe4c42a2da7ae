/** Exact arithmetic on minor units: named rounding, and shares that add up. */
@NullMarked
package aisle.core.money;

import org.jspecify.annotations.NullMarked;
