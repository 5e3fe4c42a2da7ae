/** Promotions written in the office: prepared, tried on a basket, published and stopped (docs/decisions/0057). */
@NullMarked
package aisle.server.catalog.promotions;

import org.jspecify.annotations.NullMarked;
