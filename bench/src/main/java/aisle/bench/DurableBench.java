package aisle.bench;

import aisle.bench.durable.Blow.Kind;
import aisle.bench.durable.Trial;
import aisle.bench.shop.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * `durable`: runs of the inventory manager that are cut at random steps, by a server or a database that is killed, by
 * broken connections, by a process that stands still, and are carried on. What they left in the record is compared, by
 * SQL of its own, with what the same runs leave when nothing disturbs them.
 */
public final class DurableBench {

    private static final int RUNS = Integer.getInteger("aisle.bench.runs", 200);
    private static final long SEED = Long.getLong("aisle.bench.seed", 20_261_126);

    private DurableBench() {}

    /**
     * Runs the bench.
     *
     * @param args a folder for the shop, made anew
     */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        System.err.printf("  seed %d%n", SEED);
        delete(data);
        try (var server = RunningServer.start(data, Trial.OPTIONS.toArray(String[]::new));
                var trial = Trial.of(server, SEED)) {
            print(trial.run(RUNS));
        }
        delete(data);
    }

    private static void print(Trial.Result result) {
        var figures = new Figures("durable")
                .figure("runs", result.runs())
                .figure("cut_again", result.again())
                .figure("unfinished", result.unfinished())
                .figure("effects", result.effects())
                .figure("repeated_effects", result.repeated())
                .figure("lost_effects", result.lost());
        for (Kind kind : Kind.values()) {
            figures.figure(kind.name().toLowerCase(Locale.ROOT), result.blows().getOrDefault(kind, 0));
        }
        result.struck().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(step -> figures.figure("in_" + step.getKey(), step.getValue()));
        figures.figure("median_seconds", result.seconds())
                .figure("seed", SEED)
                .reference("undisturbed_runs", result.undisturbed())
                .reference("median_seconds", result.secondsUndisturbed())
                .reference("goal_repeated_effects", 0)
                .reference("goal_lost_effects", 0)
                .print();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
