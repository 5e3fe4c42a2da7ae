/** What suppliers want to be paid for, matched with what was ordered and what came; and what is claimed back. */
@NamedInterface("invoices")
@NullMarked
package aisle.server.purchasing.invoices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
