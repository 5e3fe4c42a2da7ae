/** What became of the goods: what was thrown away, and how often the shelf was empty (docs/metrics.md). */
@NamedInterface("goods")
@NullMarked
package aisle.server.insight.goods;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
