/**
 * What customers have with the chain: gift cards, store credits and house accounts, whose balances only moves change.
 */
@ApplicationModule(allowedDependencies = {"organization", "catalog", "sales"})
@NullMarked
package aisle.server.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
