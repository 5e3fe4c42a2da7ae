package aisle.server.organization;

import org.jspecify.annotations.Nullable;

/**
 * What let somebody in was taken away: a till's key, or the sessions of a member of staff. Published in the transaction
 * that did it; whoever holds a line open to them closes it.
 *
 * @param till the till's id; null when it is a member of staff
 * @param staff the staff id; null when it is a till
 */
public record ShutOut(@Nullable Long till, @Nullable Long staff) {

    static ShutOut till(long id) {
        return new ShutOut(id, null);
    }

    static ShutOut staff(long id) {
        return new ShutOut(null, id);
    }

    /**
     * Whether it is this caller who was shut out.
     *
     * @param caller anybody
     * @return true when it is
     */
    public boolean concerns(Caller caller) {
        return switch (caller) {
            case StaffMember member -> staff != null && staff == member.id();
            case TillDevice device -> till != null && till == device.id();
            case Agent ignored -> false;
        };
    }
}
