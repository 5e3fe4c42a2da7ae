/** Prices prepared together: written down, asked about, approved and taken back (docs/decisions/0053). */
@NullMarked
package aisle.server.catalog.prices;

import org.jspecify.annotations.NullMarked;
