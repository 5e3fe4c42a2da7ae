/** Which stores carry which goods: said by the chain and, where it allows it, by a store (docs/decisions/0063). */
@NullMarked
package aisle.server.catalog.listings;

import org.jspecify.annotations.NullMarked;
