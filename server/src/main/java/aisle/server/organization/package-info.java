/**
 * The company: stores, staff, tills as devices, sessions, the audit trail; and the words every other module uses to say
 * who asks ({@link aisle.server.organization.Access}), what they may do ({@link aisle.server.organization.Requires}),
 * and why something was refused ({@link aisle.server.organization.Problem}).
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package aisle.server.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
