/** Methods that forecast one product's days from these days alone. Pure Java: no database, no clock, no chance. */
@NullMarked
package aisle.server.insight.forecast.method;

import org.jspecify.annotations.NullMarked;
