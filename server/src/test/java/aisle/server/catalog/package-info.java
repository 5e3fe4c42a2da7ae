@NullMarked
package aisle.server.catalog;

import org.jspecify.annotations.NullMarked;
