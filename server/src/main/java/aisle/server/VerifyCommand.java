package aisle.server;

import aisle.server.ledger.Verification;
import aisle.server.organization.Violation;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** {@code ./aisle verify}: prints one line a rule, what breaks it below, and exits 1 when one does not hold. */
@Component
@ConditionalOnProperty("aisle.verify")
class VerifyCommand implements ApplicationRunner, ExitCodeGenerator {

    private static final int SHOWN = 10;

    private final Verification verification;
    private int broken;

    VerifyCommand(Verification verification) {
        this.verification = verification;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int rules = 0;
        for (var line : (Iterable<Verification.Line>) verification.lines()::iterator) {
            print(line);
            rules++;
        }
        System.out.printf("%n%d rules checked, %d broken%n", rules, broken);
    }

    private void print(Verification.Line line) {
        System.out.printf("%-6s %s%n", line.holds() ? "ok" : "BROKEN", line.name());
        if (line.holds()) {
            return;
        }
        broken++;
        for (Violation violation : line.violations().stream().limit(SHOWN).toList()) {
            System.out.printf("         %s: %s%n", violation.subject(), violation.detail());
        }
        if (line.violations().size() > SHOWN) {
            System.out.printf("         and %d more%n", line.violations().size() - SHOWN);
        }
    }

    @Override
    public int getExitCode() {
        return broken == 0 ? 0 : 1;
    }
}
