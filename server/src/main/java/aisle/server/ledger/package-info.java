/** The books: double entry from sales and stock. */
@ApplicationModule(allowedDependencies = {"organization", "sales", "accounts", "inventory"})
@NullMarked
package aisle.server.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
