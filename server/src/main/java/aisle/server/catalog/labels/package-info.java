/** Shelf labels: which a day's prices make necessary, as sheets to print and as a list for electronic labels. */
@NullMarked
package aisle.server.catalog.labels;

import org.jspecify.annotations.NullMarked;
