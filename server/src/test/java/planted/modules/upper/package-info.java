/** Knows nobody. */
@NullMarked
package planted.modules.upper;

import org.jspecify.annotations.NullMarked;
