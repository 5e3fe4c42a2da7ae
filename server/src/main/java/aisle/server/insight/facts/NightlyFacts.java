package aisle.server.insight.facts;

import aisle.server.jobs.Job;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings a store's whole analytical copy up to the record, however old the days are that changed. */
@Component
class NightlyFacts implements Job {

    private final Facts facts;

    NightlyFacts(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public void run(Desk desk) {
        List<LocalDate> stale = facts.stale(desk.store());
        if (stale.isEmpty()) {
            return;
        }
        try (DayWriting writing = facts.writing()) {
            for (int i = 0; i < stale.size(); i++) {
                desk.at(i, stale.size());
                facts.renew(writing, desk.store(), stale.get(i));
            }
        }
    }
}
