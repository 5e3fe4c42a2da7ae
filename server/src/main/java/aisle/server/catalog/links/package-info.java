/** What products have to do with each other: bundles and what is in them, and what may take whose place. */
@NullMarked
package aisle.server.catalog.links;

import org.jspecify.annotations.NullMarked;
