package aisle.server.catalog;

import aisle.server.organization.Access;
import aisle.server.organization.Problem;
import aisle.server.organization.StaffMember;
import aisle.server.organization.Store;
import aisle.server.organization.StoreGroup;
import aisle.server.organization.StoreGroups;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which stores somebody may enter prices and promotions for: those they work in, and the chain who works in all. */
@Component
public class StoreReach {

    private final Stores stores;
    private final StoreGroups groups;
    private final Access access;
    private final Clock clock = Clock.systemUTC();

    StoreReach(Stores stores, StoreGroups groups, Access access) {
        this.stores = stores;
        this.groups = groups;
        this.access = access;
    }

    /**
     * The stores that something is for, by their names or by a group as it is now.
     *
     * @param store the one it is entered in, which the group must have
     * @param group its id; null when the stores are named, or it is for the whole chain
     * @param named ids of stores; null for the whole chain, and beside a group
     * @return their ids; null for the whole chain
     * @throws Problem 400 naming {@code group} or {@code stores}
     */
    public @Nullable List<Long> stores(long store, @Nullable Long group, @Nullable List<Long> named) {
        if (group == null) {
            return named;
        }
        if (named != null) {
            throw Problem.invalid("stores", named, "left out: the group says which");
        }
        StoreGroup chosen = groups.chosen(group);
        if (!chosen.stores().contains(store)) {
            throw Problem.invalid("group", group, "a group with store " + store + " in it");
        }
        return chosen.stores();
    }

    /**
     * Refuses stores that do not include the one it is entered in, or that the caller does not work in.
     *
     * @param named their ids; null for the whole chain
     * @throws Problem 400 or 403
     */
    public void require(long store, @Nullable List<Long> named) {
        if (named != null && !named.contains(store)) {
            throw Problem.invalid(
                    "stores", named, "ids of stores, " + store + " among them, or left out for the whole chain");
        }
        require(named);
    }

    /**
     * Refuses stores that the caller does not work in.
     *
     * @param named their ids; null for the whole chain
     * @throws Problem 400 for a store that is not there, 403
     */
    public void require(@Nullable List<Long> named) {
        StaffMember staff = access.staff();
        if (named == null) {
            if (!staff.role().everyStore()) {
                throw Problem.forbidden("What is the chain's is for who works in every store of it; name the stores.");
            }
            return;
        }
        List<Long> known = stores.all().stream().map(Store::id).toList();
        for (long store : named) {
            if (!known.contains(store)) {
                throw Problem.invalid("stores", store, known);
            }
            if (!staff.worksIn(store)) {
                throw Problem.forbidden(staff.name() + " does not work in store " + store + ".");
            }
        }
    }

    /**
     * Refuses who does not work in each store there is, the owner or not: what a product is, is the same in all of
     * them.
     *
     * @param instead what the caller may do in the own stores, an end of the sentence
     * @throws Problem 403
     */
    public void requireAll(String instead) {
        StaffMember staff = access.staff();
        for (Store store : stores.all()) {
            if (!staff.worksIn(store.id())) {
                throw Problem.forbidden("This changes what store " + store.id() + " sells, where " + staff.name()
                        + " does not work; " + instead + ".");
            }
        }
    }

    /**
     * How much of a day is over in a store.
     *
     * @return the minute of the day that it is there; -1 when the day is yet to come
     */
    public int begun(long store, LocalDate day) {
        LocalDateTime now = stores.find(store).clockAt(clock.instant());
        return day.isAfter(now.toLocalDate()) ? -1 : now.get(ChronoField.MINUTE_OF_DAY);
    }

    /**
     * The business day that has begun in the easternmost of some stores.
     *
     * @param named their ids; null for the whole chain
     */
    public LocalDate lastToday(@Nullable List<Long> named) {
        Instant now = clock.instant();
        return stores.all().stream()
                .filter(store -> named == null || named.contains(store.id()))
                .map(store -> store.dayOf(now))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
