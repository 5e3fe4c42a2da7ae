/** The face of the rules in the browser: JSON strings in and out (docs/till-core.md). */
@NullMarked
package aisle.core.browser;

import org.jspecify.annotations.NullMarked;
