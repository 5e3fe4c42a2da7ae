/** The books and the verification, on the real PostgreSQL. */
@NullMarked
package aisle.server.ledger;

import org.jspecify.annotations.NullMarked;
