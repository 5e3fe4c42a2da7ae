package aisle.server.assistant.tools;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.StaffMember;
import java.util.Set;

/**
 * Who asks, and of which store. What a program asks for somebody may be less than what that person may do.
 *
 * @param member the member of staff
 * @param granted what is granted here; the member's own rights still have to allow it
 * @param store the store asked about
 */
public record Asker(StaffMember member, Set<Permission> granted, long store) {

    /** Keeps its own copy. */
    public Asker {
        granted = Set.copyOf(granted);
    }

    /**
     * A member with all rights of the role.
     *
     * @param member who asks
     * @param store the store asked about
     * @return the asker
     */
    public static Asker of(StaffMember member, long store) {
        return new Asker(member, member.role().permissions(), store);
    }

    /**
     * Whether something is allowed.
     *
     * @param permission what is to be done
     * @return true when the role, what is granted, and the store allow it
     */
    public boolean may(Permission permission) {
        return granted.contains(permission) && member.may(permission) && member.worksIn(store);
    }

    void require(Permission permission) {
        if (!may(permission)) {
            throw Problem.forbidden(member.name() + " has no right to " + permission + " in store " + store + " here.")
                    .with("permission", permission);
        }
    }
}
