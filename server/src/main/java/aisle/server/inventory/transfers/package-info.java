/** Transfers: goods that one store of the chain sends another, in transit until each piece is accounted for. */
@NamedInterface("transfers")
@NullMarked
package aisle.server.inventory.transfers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
