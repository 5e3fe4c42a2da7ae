/** What promotions brought: pieces a day while they held, beside the days before (docs/metrics.md). */
@NullMarked
package aisle.server.insight.uplift;

import org.jspecify.annotations.NullMarked;
