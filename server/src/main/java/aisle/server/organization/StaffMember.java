package aisle.server.organization;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here.
 *
 * @param id the staff id
 * @param name as printed on receipts
 * @param role what the person is
 * @param ageReached years the person is known to have reached, for goods with an age of the cashier; null when nobody
 *     has said so
 * @param stores the stores the person works in; empty and meaningless for a role that reaches every store
 */
public record StaffMember(
        long id, String name, Role role, @Nullable Integer ageReached, Set<Long> stores) implements Caller {
    /** Keeps its own copy of the stores. */
    public StaffMember {
        stores = Set.copyOf(stores);
    }

    /**
     * Whether the role has the permission; the store is asked separately.
     *
     * @param permission what is to be done
     * @return true when allowed
     */
    public boolean may(Permission permission) {
        return role.permissions().contains(permission);
    }

    @Override
    public boolean worksIn(long store) {
        return role.everyStore() || stores.contains(store);
    }
}
