/** Production: bread, salads and cut fruit are made in the shop from ingredients, by recipes with a yield. */
@NullMarked
package aisle.server.inventory.production;

import org.jspecify.annotations.NullMarked;
