/** Restrictions: goods with an age for who buys or sells them, or with hours. */
@NullMarked
package aisle.core.restriction;

import org.jspecify.annotations.NullMarked;
