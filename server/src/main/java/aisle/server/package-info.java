/** The application's root: technical wiring that has neither a table nor a trade word. */
@NullMarked
package aisle.server;

import org.jspecify.annotations.NullMarked;
