/** What every server test stands on: one server, one PostgreSQL, for all test classes. */
@NullMarked
package aisle.server.testing;

import org.jspecify.annotations.NullMarked;
