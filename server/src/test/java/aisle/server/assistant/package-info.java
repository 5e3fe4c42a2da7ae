@NullMarked
package aisle.server.assistant;

import org.jspecify.annotations.NullMarked;
