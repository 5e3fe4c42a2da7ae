package aisle.server.channels;

import aisle.server.organization.Agent;
import aisle.server.organization.Caller;
import aisle.server.organization.Permission;
import aisle.server.organization.StaffMember;
import aisle.server.organization.TillDevice;
import java.util.Map;
import java.util.Set;

/** Who hears what: the one table. A topic that is not in it is heard by nobody. */
final class Audience {
    private static final Set<String> FOR_TILLS = Set.of("price-book", "staff");

    private static final Map<String, Permission> FOR_STAFF = Map.of(
            "sale", Permission.SALES_VIEW,
            "till", Permission.SALES_VIEW,
            "staff", Permission.SALES_VIEW,
            "quarantine", Permission.QUARANTINE_RESOLVE,
            "price-book", Permission.PRODUCT_VIEW,
            "run", Permission.PROPOSAL_VIEW);

    private Audience() {}

    static boolean hears(Caller caller, FeedEvent event) {
        if (!caller.worksIn(event.store())) {
            return false;
        }
        return switch (caller) {
            case TillDevice ignored -> FOR_TILLS.contains(event.topic());
            case Agent ignored -> false;
            case StaffMember member -> {
                Permission needed = FOR_STAFF.get(event.topic());
                yield needed != null && member.may(needed);
            }
        };
    }
}
