/** The record of what was sold: takes the tills' journals in, prices them again, never drops one. */
@ApplicationModule(allowedDependencies = {"organization", "catalog"})
@NullMarked
package aisle.server.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
