/** How a sale is paid: kinds of tender, cash rounding, change, next notes. */
@NullMarked
package aisle.core.tender;

import org.jspecify.annotations.NullMarked;
