package aisle.bench;

import aisle.bench.shop.Lane;
import aisle.core.journal.Sale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * `intake`: sales of 10 lines, one a request, over HTTP with every check, 8 tills at once, on a database with a million
 * sales in it, beside pgbench writing the same rows to the same server. The two take turns; figures are medians.
 */
public final class IntakeBench {

    private static final int TILLS = 8;
    private static final int LINES = 10;
    private static final int RUNS = 3;
    private static final int SECONDS = 15;
    /** A shop's server runs for weeks; the JVM compiles what a sale needs in its first minute. */
    private static final int WARM_UP_SECONDS = 60;

    private static final String ENTRIES = " FROM sales.entry WHERE id";

    private IntakeBench() {}

    /**
     * Runs the bench.
     *
     * @param args the data folder, kept between runs because filling it takes minutes
     */
    public static void main(String[] args) throws Exception {
        try (var shop = BusyShop.open(Path.of(args[0]))) {
            Pgbench pgbench = shop.pgbench();
            List<Lane> lanes = shop.lanes(TILLS);
            for (Lane lane : lanes) {
                lane.sendUntilAnswered(List.of(lane.openShift()));
            }
            run(lanes, WARM_UP_SECONDS);
            List<Run> runs = new ArrayList<>();
            double[] reference = new double[RUNS];
            for (int i = 0; i < RUNS; i++) {
                reference[i] = pgbench.salesPerSecond(SECONDS);
                runs.add(run(lanes, SECONDS));
                System.err.printf(
                        "  run %d: intake %.0f /s, pgbench %.0f /s%n",
                        i + 1, runs.get(i).rate(), reference[i]);
            }
            report(shop, runs, reference);
        }
    }

    /** What one run saw: the ids acknowledged, and how long each request took. */
    private record Run(List<String> acknowledged, long[] nanos, double rate) {}

    private static Run run(List<Lane> lanes, int seconds) throws Exception {
        try (var threads = Executors.newFixedThreadPool(lanes.size())) {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            List<Callable<Run>> work = new ArrayList<>();
            for (Lane lane : lanes) {
                work.add(() -> sell(lane, end));
            }
            List<String> ids = new ArrayList<>();
            long[] nanos = new long[0];
            for (Future<Run> done : threads.invokeAll(work)) {
                ids.addAll(done.get().acknowledged());
                nanos = concat(nanos, done.get().nanos());
            }
            return new Run(ids, nanos, ids.size() / (double) seconds);
        }
    }

    private static Run sell(Lane lane, long end) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        long[] nanos = new long[1 << 17];
        while (System.nanoTime() < end) {
            Sale sale = lane.sale(LINES);
            byte[] body = Lane.body(List.of(sale));
            long sent = System.nanoTime();
            Lane.Answer answer = lane.send(body);
            nanos[ids.size()] = System.nanoTime() - sent;
            if (answer.status() != 200 || !answer.toString().contains("\"outcome\":\"recorded\"")) {
                throw new IllegalStateException("Expected recorded, got " + answer);
            }
            ids.add(sale.id());
        }
        return new Run(ids, Arrays.copyOf(nanos, ids.size()), 0);
    }

    private static void report(BusyShop shop, List<Run> runs, double[] reference) throws Exception {
        double[] rates = runs.stream().mapToDouble(Run::rate).toArray();
        double[] ratios = new double[RUNS];
        double[] p99 = new double[RUNS];
        double[] p50 = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            ratios[i] = rates[i] / reference[i];
            long[] sorted = runs.get(i).nanos().clone();
            Arrays.sort(sorted);
            p99[i] = sorted[(int) (sorted.length * 0.99)] / 1e6;
            p50[i] = sorted[sorted.length / 2] / 1e6;
        }
        List<String> acknowledged =
                runs.stream().flatMap(r -> r.acknowledged().stream()).toList();
        new Figures("intake")
                .figure("ratio", Figures.median(ratios))
                .figure("sales_per_second", Figures.median(rates))
                .figure("p50_ms", Figures.median(p50))
                .figure("p99_ms", Figures.median(p99))
                .figure("lost", acknowledged.size() - shop.count("count(DISTINCT id)" + ENTRIES, acknowledged))
                .figure("doubled", shop.count("count(*) - count(DISTINCT id)" + ENTRIES, acknowledged))
                .figure("sales_in_place", BusyShop.SALES_IN_PLACE)
                .figure("warm_up_seconds", WARM_UP_SECONDS)
                .reference("pgbench_sales_per_second", Figures.median(reference))
                .print();
    }

    private static long[] concat(long[] a, long[] b) {
        long[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
