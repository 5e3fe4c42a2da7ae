/** The departments of the chain and what they are divided into. */
@NullMarked
package aisle.server.catalog.departments;

import org.jspecify.annotations.NullMarked;
