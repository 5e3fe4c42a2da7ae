/** Orders on paper and as messages: which of them a supplier wants, and what they look like. */
@NamedInterface("papers")
@NullMarked
package aisle.server.purchasing.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
