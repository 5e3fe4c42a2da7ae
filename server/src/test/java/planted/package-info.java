/** Wrong on purpose: what the rules must find. */
@NullMarked
package planted;

import org.jspecify.annotations.NullMarked;
