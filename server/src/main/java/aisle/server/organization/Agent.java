package aisle.server.organization;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A program that looks at one store and proposes. It reads and files proposals; whatever it wants done, a person or a
 * standing limit decides.
 *
 * @param name what it is called, as people read it beside what it filed
 * @param store the store it works in
 */
public record Agent(String name, long store) implements Caller {

    private static final Set<Permission> PERMISSIONS = Collections.unmodifiableSet(EnumSet.of(
            Permission.PRODUCT_VIEW,
            Permission.STOCK_VIEW,
            Permission.SALES_VIEW,
            Permission.INSIGHT_VIEW,
            Permission.PROPOSAL_VIEW,
            Permission.PROPOSAL_FILE));

    /**
     * Whether agents have the permission; the store is asked separately.
     *
     * @param permission what is to be done
     * @return true for reading and for filing proposals
     */
    public boolean may(Permission permission) {
        return PERMISSIONS.contains(permission);
    }

    @Override
    public boolean worksIn(long other) {
        return store == other;
    }
}
