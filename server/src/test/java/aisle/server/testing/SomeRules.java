package aisle.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.organization.Invariant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/**
 * Some of the rules that {@code aisle verify} checks, for tests that are run often: those which read the whole record
 * take seconds, and are checked once where all are.
 */
public enum SomeRules {
    /** Of goods on the shelf and what the books say of them. */
    STOCK(
            "stock = sum of movements",
            "stock at a count = what was counted",
            "goods of bundles = their movements",
            "ledger = stock moved beside sales",
            "sent = received + missing + damaged + back + in transit",
            "transfers = their movements",
            "what is made costs what went into it",
            "settled costs = costs booked + differences found",
            "landed costs lie on goods received",
            "ledger = goods in transit",
            "the ledger balances"),
    /** Of what is ordered, came, is charged and claimed. */
    SUPPLIERS(
            "on order = ordered - received - cancelled",
            "received of orders = stock received",
            "no more is matched with invoices than came",
            "goods received, not invoiced = receipts - matched invoices",
            "landed costs lie on goods received",
            "ledger = stock moved beside sales",
            "ledger = open claims on suppliers",
            "the ledger balances");

    private final Set<String> names;

    SomeRules(String... names) {
        this.names = Set.copyOf(List.of(names));
    }

    /** Fails when one of them is broken, or is not there any more. */
    public void hold(ApplicationContext context) {
        Set<String> left = new HashSet<>(names);
        for (Invariant rule : context.getBeansOfType(Invariant.class).values()) {
            if (left.remove(rule.name())) {
                assertThat(rule.check()).as(rule.name()).isEmpty();
            }
        }
        assertThat(left).as("rules by these names").isEmpty();
    }
}
