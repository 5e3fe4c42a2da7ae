/** What is on hand, by movements that only grow. */
@ApplicationModule(allowedDependencies = {"organization", "catalog", "sales", "jobs"})
@NullMarked
package aisle.server.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
