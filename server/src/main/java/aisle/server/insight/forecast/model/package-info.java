/** A model across all products of a store: boosted trees, blended with each product's own methods, and its accuracy. */
@NullMarked
package aisle.server.insight.forecast.model;

import org.jspecify.annotations.NullMarked;
