/** Supply: who delivers what in which packs, what was ordered, and what came of it. */
@ApplicationModule(allowedDependencies = {"organization", "catalog", "inventory"})
@NullMarked
package aisle.server.purchasing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
