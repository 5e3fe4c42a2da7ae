/** Mail: kept to be read in the office, and sent where a mail server is configured. */
@NullMarked
package aisle.server.channels.outbox;

import org.jspecify.annotations.NullMarked;
