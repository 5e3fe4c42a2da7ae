package aisle.server.ledger;

import aisle.server.organization.Invariant;
import aisle.server.organization.Violation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Checks everything that must always be true of the record. */
@Service
public class Verification {

    private final List<Invariant> invariants;

    Verification(List<Invariant> invariants) {
        this.invariants = invariants.stream()
                .sorted(Comparator.comparing(Invariant::name))
                .toList();
    }

    /**
     * What came out for one rule.
     *
     * @param name the rule
     * @param violations what breaks it, at most a hundred; empty when it holds
     */
    public record Line(String name, List<Violation> violations) {
        /** Whether the rule holds. */
        public boolean holds() {
            return violations.isEmpty();
        }
    }

    /**
     * Checks every rule of every module.
     *
     * @return one line a rule, by name
     */
    public List<Line> verify() {
        return lines().toList();
    }

    /**
     * The same rule by rule: each is checked when its line is taken, so that whoever waits sees it go on.
     *
     * @return one line a rule, by name
     */
    public Stream<Line> lines() {
        return invariants.stream().map(invariant -> new Line(invariant.name(), invariant.check()));
    }
}
