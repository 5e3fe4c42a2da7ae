package aisle.server.sales;

import aisle.server.organization.Staff;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who ever worked here. Staff are never removed, so whoever was found once is known for good. */
@Component
class KnownStaff {

    private final Staff staff;
    private final Set<Long> known = ConcurrentHashMap.newKeySet();

    KnownStaff(Staff staff) {
        this.staff = staff;
    }

    boolean knows(long id) {
        if (known.contains(id)) {
            return true;
        }
        boolean found = staff.names(Set.of(id)).containsKey(id);
        if (found) {
            known.add(id);
        }
        return found;
    }
}
