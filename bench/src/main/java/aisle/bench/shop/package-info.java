/** A real server as a process of its own, an office that signs in to it, and scripted lanes that sell against it. */
@NullMarked
package aisle.bench.shop;

import org.jspecify.annotations.NullMarked;
