/** The till's journal: entries as facts, their canonical bytes and the chain over them. */
@NullMarked
package aisle.core.journal;

import org.jspecify.annotations.NullMarked;
