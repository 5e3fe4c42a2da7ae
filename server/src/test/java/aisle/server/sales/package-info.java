/** The record of the tills, through its face, on the real PostgreSQL. */
@NullMarked
package aisle.server.sales;

import org.jspecify.annotations.NullMarked;
