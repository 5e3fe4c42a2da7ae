/** The rules of a sale in their one order: from a basket to a priced basket, a sale, a refund, a void. */
@NullMarked
package aisle.core.sale;

import org.jspecify.annotations.NullMarked;
