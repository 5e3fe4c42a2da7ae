package aisle.bench.durable;

import aisle.bench.shop.RunningServer;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A blow to a run.
 *
 * @param kind what it is
 * @param after how many steps are done when it falls
 * @param share how far into the next step it falls, of the time that step takes when nothing disturbs it
 */
public record Blow(Kind kind, int after, double share) {

    /** What happens to whoever carries a run on. */
    public enum Kind {
        /** The server's process is gone (SIGKILL), and starts again. */
        SERVER_KILLED,
        /** All processes of PostgreSQL are gone (SIGKILL); the server starts it again. */
        DATABASE_KILLED,
        /** The server's connections to PostgreSQL break. */
        CONNECTIONS_CUT,
        /** The server's process stands still for longer than it may hold a run, and goes on (SIGSTOP, SIGCONT). */
        FROZEN
    }

    /** Of ten runs so many meet each kind first. */
    private static final List<Kind> TEN = List.of(
            Kind.SERVER_KILLED,
            Kind.SERVER_KILLED,
            Kind.SERVER_KILLED,
            Kind.DATABASE_KILLED,
            Kind.CONNECTIONS_CUT,
            Kind.CONNECTIONS_CUT,
            Kind.CONNECTIONS_CUT,
            Kind.FROZEN,
            Kind.FROZEN,
            Kind.FROZEN);

    /**
     * A blow by the dice: each step's name is as likely as any other, however often it is done.
     *
     * @param steps the names of the steps of a run that nothing disturbs
     * @param from steps that are done already
     */
    static Blow thrown(Random dice, List<String> steps, int from) {
        List<String> names =
                steps.subList(from, steps.size()).stream().distinct().toList();
        String name = names.get(dice.nextInt(names.size()));
        int[] places = IntStream.range(from, steps.size())
                .filter(place -> steps.get(place).equals(name))
                .toArray();
        return new Blow(TEN.get(dice.nextInt(TEN.size())), places[dice.nextInt(places.length)], dice.nextDouble());
    }

    /**
     * Strikes.
     *
     * @param database a connection past the server, which the blow may break
     */
    void strike(RunningServer server, Connection database) throws Exception {
        switch (kind) {
            case SERVER_KILLED -> server.kill();
            case DATABASE_KILLED -> server.killDatabase();
            case CONNECTIONS_CUT -> {
                try (var statement = database.createStatement()) {
                    statement.execute("""
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where pid <> pg_backend_pid() and backend_type = 'client backend'""");
                }
            }
            case FROZEN -> server.freeze();
        }
    }

    /** What people do afterwards, where anything has to be done. */
    void lift(RunningServer server, Duration stillFor) throws Exception {
        if (kind == Kind.SERVER_KILLED) {
            server.startAgain();
        } else if (kind == Kind.FROZEN) {
            Thread.sleep(stillFor);
            server.thaw();
        }
    }
}
