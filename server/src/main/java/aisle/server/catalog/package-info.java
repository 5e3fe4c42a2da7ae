/** What is sold at which price: products, codes, departments, dated prices, promotions; publishes price books. */
@ApplicationModule(allowedDependencies = {"organization", "jobs"})
@NullMarked
package aisle.server.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
