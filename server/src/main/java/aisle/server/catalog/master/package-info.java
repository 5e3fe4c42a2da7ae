/** What a product is, one at a time: made by hand and changed, the same in every store of the chain. */
@NullMarked
package aisle.server.catalog.master;

import org.jspecify.annotations.NullMarked;
