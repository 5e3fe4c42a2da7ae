/**
 * Work in the background, by the clock of each store or because a person asked: kept in the database, done once, tried
 * again when it fails, stopped when somebody says so (docs/jobs.md). What is done is said by the modules that do it.
 */
@ApplicationModule(allowedDependencies = {"organization"})
@NullMarked
package aisle.server.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
