/** Two modules of which the lower reaches up: what the test of the edges must find. */
@NullMarked
package planted.modules;

import org.jspecify.annotations.NullMarked;
