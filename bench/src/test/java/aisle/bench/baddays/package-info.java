/** Bad days: the packaged server and its PostgreSQL as processes, killed while lanes sell. */
@NullMarked
package aisle.bench.baddays;

import org.jspecify.annotations.NullMarked;
