package aisle.server.insight.simulator;

import java.io.PrintStream;

/** Says on the terminal how far a long step has come, at most once a second. */
final class LoadProgress {

    private static final long NANOS_BETWEEN = 1_000_000_000L;

    private final String what;
    private final long all;
    private final PrintStream terminal = System.out;
    private long done;
    private long said = System.nanoTime();

    LoadProgress(String what, long all) {
        this.what = what;
        this.all = all;
        terminal.printf("  Demo shop: %,d %s ...%n", all, what);
    }

    void done(long more) {
        done += more;
        long now = System.nanoTime();
        if (done >= all || now - said >= NANOS_BETWEEN) {
            terminal.printf("  Demo shop: %,d of %,d %s%n", done, all, what);
            said = now;
        }
    }
}
