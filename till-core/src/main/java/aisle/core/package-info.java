/** The rules of a sale, one set for the till and the server. Pure Java: no dependency, clock or I/O. */
@NullMarked
package aisle.core;

import org.jspecify.annotations.NullMarked;
