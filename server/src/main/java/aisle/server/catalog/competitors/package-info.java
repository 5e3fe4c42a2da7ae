/** Other shops, and what their prices were seen to be (docs/decisions/0065). */
@NullMarked
package aisle.server.catalog.competitors;

import org.jspecify.annotations.NullMarked;
