/** What stands on a receipt: made once as data, from which every form of it is drawn. */
@NullMarked
package aisle.core.receipt;

import org.jspecify.annotations.NullMarked;
