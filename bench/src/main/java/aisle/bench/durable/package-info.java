/** Runs of an agent that are cut at moments the dice choose, and what they leave behind all the same. */
@NullMarked
package aisle.bench.durable;

import org.jspecify.annotations.NullMarked;
