package aisle.server.insight.facts;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a store's days. */
@RestController
class FiguresController {

    private static final int DAYS_MAX = 731;

    private final Facts facts;

    FiguresController(Facts facts) {
        this.facts = facts;
    }

    /** Days, oldest first; a day without a sale is missing. */
    record Days(List<Facts.Figures> days) {}

    @GetMapping("/api/stores/{store}/figures")
    @Requires(Permission.INSIGHT_VIEW)
    Days figures(@PathVariable long store, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= DAYS_MAX) {
            throw Problem.invalid("to", to, "a day from " + from + " to " + from.plusDays(DAYS_MAX - 1));
        }
        return new Days(facts.figures(store, from, to));
    }
}
