package aisle.server.organization;

import java.util.List;

/**
 * Something that is always true of the record. Each module declares its own as beans; {@code aisle verify} checks all.
 */
public interface Invariant {
    /**
     * The rule as a sentence, such as "tenders = lines + tax + rounding".
     *
     * @return the rule
     */
    String name();

    /**
     * Reads the database and reports what breaks the rule.
     *
     * @return the first breaches found, at most a hundred; empty when the rule holds
     */
    List<Violation> check();
}
