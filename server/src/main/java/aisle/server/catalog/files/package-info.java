/**
 * Files of products and prices, in and out: read, checked row by row, taken in at once, undone at once
 * (docs/product-files.md).
 */
@NullMarked
package aisle.server.catalog.files;

import org.jspecify.annotations.NullMarked;
