package aisle.server.catalog.labels;

import aisle.server.organization.Access;
import aisle.server.organization.Problem;
import aisle.server.organization.StaffMember;
import aisle.server.organization.StoreGroups;
import aisle.server.organization.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The labels of a group's stores, each by its own prices. */
@Component
class LabelledStores {

    /** Labels of one print: some 800 sheets. */
    private static final int MOST = 20_000;

    private final ShelfLabels labels;
    private final StoreGroups groups;
    private final Stores stores;
    private final Access access;

    LabelledStores(ShelfLabels labels, StoreGroups groups, Stores stores, Access access) {
        this.labels = labels;
        this.groups = groups;
        this.stores = stores;
        this.access = access;
    }

    /**
     * The labels of each of a group's stores that the caller works in.
     *
     * @param group as it is now
     * @return in order of the stores' ids, those that need none too
     * @throws Problem 400 for a group that is not there, 403 who works in none of its stores, 409
     *     {@code labels-too-many}
     */
    List<LabelSheet.Of> of(long group, LocalDate day) {
        StaffMember staff = access.staff();
        List<Long> mine =
                groups.find(group).stores().stream().filter(staff::worksIn).toList();
        if (mine.isEmpty()) {
            throw Problem.forbidden(staff.name() + " works in none of the group's stores.");
        }
        List<LabelSheet.Of> found = new ArrayList<>();
        int count = 0;
        for (long store : mine) {
            List<ShelfLabel> own = labels.changed(store, day);
            count += own.size();
            if (count > MOST) {
                throw Problem.conflict("labels-too-many", "More than %d labels; choose fewer stores.".formatted(MOST));
            }
            found.add(new LabelSheet.Of(stores.find(store), own));
        }
        return found;
    }
}
