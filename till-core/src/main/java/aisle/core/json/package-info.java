/** Strict JSON of whole numbers: a parser that names what it refuses, and the writer of canonical bytes. */
@NullMarked
package aisle.core.json;

import org.jspecify.annotations.NullMarked;
