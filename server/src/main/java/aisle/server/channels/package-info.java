/**
 * What leaves the house: the live push to tills and office, orders and claims to suppliers. Listens only; no module
 * imports it.
 */
@ApplicationModule(
        allowedDependencies = {
            "organization",
            "catalog",
            "sales",
            "inventory",
            "purchasing",
            "purchasing :: invoices",
            "purchasing :: papers",
            "ledger",
            "assistant"
        })
@NullMarked
package aisle.server.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
