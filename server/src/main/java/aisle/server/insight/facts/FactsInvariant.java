package aisle.server.insight.facts;

import aisle.server.organization.Invariant;
import aisle.server.organization.Violation;
import aisle.server.sales.DayRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The analytical copy says of a day what the record says, to the minor unit. A day written before its last entry waits.
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
        Map<Key, Long> written = new HashMap<>();
        facts.written().forEach(day -> written.put(new Key(day.store(), day.day()), day.entries()));
        if (written.isEmpty()) {
            return List.of();
        }
        Map<Long, Map<LocalDate, Facts.Sums>> copied;
        try {
            copied = facts.sums();
        } catch (IllegalStateException damaged) {
            return List.of(new Violation("the analytical copy", String.valueOf(damaged.getCause())));
        }
        List<Violation> found = new ArrayList<>();
        for (DayRecord.Sums day : record.sums()) {
            boolean current = Long.valueOf(day.entries()).equals(written.get(new Key(day.store(), day.day())));
            Facts.Sums copy = copied.getOrDefault(day.store(), Map.of()).get(day.day());
            if (current && copy != null && differs(day, copy) && found.size() < VIOLATIONS_MAX) {
                found.add(new Violation(
                        "store " + day.store() + ", day " + day.day(),
                        "facts total %d, net %d, cost %d; record total %d, net %d, cost %d"
                                .formatted(copy.total(), copy.net(), copy.cost(), day.total(), day.net(), day.cost())));
            }
        }
        return found;
    }

    private static boolean differs(DayRecord.Sums day, Facts.Sums copy) {
        return day.total() != copy.total() || day.net() != copy.net() || day.cost() != copy.cost();
    }
}
