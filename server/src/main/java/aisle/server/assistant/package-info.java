/** Who proposes and who decides: proposals with their evidence, standing limits, and what was done about them. */
@ApplicationModule(
        allowedDependencies = {
            "organization",
            "jobs",
            "catalog",
            "inventory",
            "purchasing",
            "insight :: facts",
            "insight :: forecast",
            "insight :: goods",
            "insight :: replenishment",
            "insight :: simulator"
        })
@NullMarked
package aisle.server.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
