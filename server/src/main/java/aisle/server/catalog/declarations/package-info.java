/**
 * What stands on a product's pack: brand, net content, origin, ingredients, allergens, nutrition, a picture; and the
 * unit price that follows from the net content.
 */
@NullMarked
package aisle.server.catalog.declarations;

import org.jspecify.annotations.NullMarked;
