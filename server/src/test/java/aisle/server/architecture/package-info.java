/** What holds the shape of the server; each rule has a planted violation that it must find. */
@NullMarked
package aisle.server.architecture;

import org.jspecify.annotations.NullMarked;
