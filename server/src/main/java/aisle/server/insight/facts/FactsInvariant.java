package aisle.server.insight.facts;

import aisle.server.organization.Invariant;
import aisle.server.organization.Violation;
import aisle.server.sales.DayRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The analytical copy's figures say of a day what the record says, to the minor unit, and its sums are those of its
 * rows. A day written before its last entry waits.
 */
@Component
class FactsInvariant implements Invariant {

    private static final int VIOLATIONS_MAX = 100;

    private final Facts facts;
    private final DayRecord record;

    FactsInvariant(Facts facts, DayRecord record) {
        this.facts = facts;
        this.record = record;
    }

    @Override
    public String name() {
        return "facts = record by day";
    }

    private record Key(long store, LocalDate day) {}

    @Override
    public List<Violation> check() {
        return check(day -> true);
    }

    /** Of some days only: each costs a look into its files. */
    List<Violation> check(Predicate<FactDay> which) {
        Map<Key, FactDay> written = new HashMap<>();
        facts.written().stream().filter(which).forEach(day -> written.put(new Key(day.store(), day.day()), day));
        if (written.isEmpty()) {
            return List.of();
        }
        List<Violation> found = new ArrayList<>();
        for (DayRecord.Sums day : record.sums()) {
            FactDay copy = written.get(new Key(day.store(), day.day()));
            if (copy != null && copy.entries() == day.entries() && found.size() < VIOLATIONS_MAX) {
                difference(day, copy)
                        .map(what -> new Violation("store " + day.store() + ", day " + day.day(), what))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<String> difference(DayRecord.Sums day, FactDay copy) {
        try {
            return facts.sums(copy)
                    .filter(sums -> differs(day, sums))
                    .map(sums -> ("facts total %d, net %d, cost %d;"
                                    + " record total %d, net %d, cost %d; %d sums are not those of the day's rows")
                            .formatted(
                                    sums.total(),
                                    sums.net(),
                                    sums.cost(),
                                    day.total(),
                                    day.net(),
                                    day.cost(),
                                    sums.astray()));
        } catch (IllegalStateException damaged) {
            return Optional.of(String.valueOf(damaged.getCause()));
        }
    }

    private static boolean differs(DayRecord.Sums day, Facts.Sums copy) {
        return day.total() != copy.total()
                || day.net() != copy.net()
                || day.cost() != copy.cost()
                || copy.astray() != 0;
    }
}
