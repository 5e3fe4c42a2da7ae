/**
 * What will be sold: quantiles of each day's demand by store and product, and the versions of the model they come from.
 */
@NamedInterface("forecast")
@NullMarked
package aisle.server.insight.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
