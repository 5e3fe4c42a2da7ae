package aisle.server.testing;

import aisle.server.organization.NewStore;
import aisle.server.organization.Role;
import aisle.server.organization.Staff;
import aisle.server.organization.StaffMember;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import aisle.server.organization.TillKeys;
import aisle.server.organization.Tills;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Lazy;

/** Makes stores, people and tills for a test to stand in, through the same doors as the office. */
@org.springframework.boot.test.context.TestComponent
@Lazy
public class Shop {
    /** The password of everybody hired here. */
    public static final String PASSWORD = "a long enough one";

    private static final AtomicLong COUNT = new AtomicLong();

    private final Stores stores;
    private final Staff staff;
    private final Tills tills;
    private final TillKeys keys;

    Shop(Stores stores, Staff staff, Tills tills, TillKeys keys) {
        this.stores = stores;
        this.staff = staff;
        this.tills = tills;
        this.keys = keys;
    }

    /** A store nobody else stands in. */
    public Store store() {
        return stores.open(new NewStore(
                "Store " + COUNT.incrementAndGet(),
                List.of("1 Main Street"),
                ZoneId.of("America/New_York"),
                "en",
                "USD",
                List.of("Thank you")));
    }

    /** Somebody with a login. */
    public record Hired(String login, StaffMember member) {}

    /** Hires somebody with {@link #PASSWORD} and PIN 1234. */
    public Hired hire(Role role, long... stores) {
        String login = role.name().toLowerCase(java.util.Locale.ROOT) + COUNT.incrementAndGet();
        Set<Long> places = java.util.Arrays.stream(stores).boxed().collect(java.util.stream.Collectors.toSet());
        return new Hired(login, staff.hire(login, "Ana Ruiz", PASSWORD, "1234", role, places));
    }

    /** A till of a store, with a key. */
    public TillKeys.Enrolment till(long store) {
        long till = tills.add(store, "Till " + COUNT.incrementAndGet()).id();
        return keys.enrol(keys.code(till).code());
    }
}
