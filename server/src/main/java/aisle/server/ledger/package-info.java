/** The books: double entry from sales, stock and suppliers' invoices. */
@ApplicationModule(
        allowedDependencies = {
            "organization",
            "sales",
            "accounts",
            "inventory",
            "inventory :: transfers",
            "purchasing :: invoices"
        })
@NullMarked
package aisle.server.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
