/** What a scanner or a cashier keys in: GTIN, PLU, embedded price or weight, receipt codes. */
@NullMarked
package aisle.core.code;

import org.jspecify.annotations.NullMarked;
