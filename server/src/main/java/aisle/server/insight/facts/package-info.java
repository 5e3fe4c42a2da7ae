/** The analytical copy: the record as Parquet files by store and business day, and the figures read from them. */
@NamedInterface("facts")
@NullMarked
package aisle.server.insight.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
