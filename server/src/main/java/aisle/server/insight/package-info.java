/** What the figures say: the analytical copy of the record, the demand forecast, and the simulator of the demo shop. */
@ApplicationModule(
        allowedDependencies = {
            "organization",
            "jobs",
            "catalog",
            "sales",
            "inventory",
            "inventory :: transfers",
            "purchasing",
            "ledger"
        })
@NullMarked
package aisle.server.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
