/** The rules of a sale, proven: golden vectors, properties, and what the core may depend on. */
@NullMarked
package aisle.core;

import org.jspecify.annotations.NullMarked;
