package aisle.server.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which stores a list over several is for: of those that the caller works in, all, some, or a group's. */
@Component
public class StoreChoice {

    private final Access access;
    private final Stores stores;
    private final StoreGroups groups;

    StoreChoice(Access access, Stores stores, StoreGroups groups) {
        this.access = access;
        this.stores = stores;
        this.groups = groups;
    }

    /**
     * The stores that are meant.
     *
     * @param named ids of stores; null or empty for all, and beside a group
     * @param group id of a group, of which those count that the caller works in; null for none
     * @return stores that the caller works in, in order of their ids
     * @throws Problem 400 for what is not there, 403 for a named store that the caller does not work in, and for a
     *     group with none
     */
    public List<Store> of(@Nullable List<Long> named, @Nullable Long group) {
        StaffMember staff = access.staff();
        List<Store> mine =
                stores.all().stream().filter(store -> staff.worksIn(store.id())).toList();
        if (group != null) {
            if (named != null && !named.isEmpty()) {
                throw Problem.invalid("stores", named, "left out: the group says which");
            }
            List<Long> in = groups.find(group).stores();
            List<Store> chosen =
                    mine.stream().filter(store -> in.contains(store.id())).toList();
            if (chosen.isEmpty()) {
                throw Problem.forbidden(staff.name() + " works in none of the group's stores.");
            }
            return chosen;
        }
        if (named == null || named.isEmpty()) {
            return mine;
        }
        List<Store> chosen =
                mine.stream().filter(store -> named.contains(store.id())).toList();
        for (long store : named) {
            if (chosen.stream().noneMatch(each -> each.id() == store)) {
                throw Problem.forbidden(staff.name() + " does not work in store " + store + ".");
            }
        }
        return chosen;
    }
}
