/** What `./aisle bench NAME` measures: each figure beside a reference taken in the same run. */
@NullMarked
package aisle.bench;

import org.jspecify.annotations.NullMarked;
