package aisle.bench;

import aisle.bench.shop.Lane;
import aisle.core.journal.Sale;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * `storm`: the line comes back, and a hundred tills of one store send what they sold in eight hours at once, in batches
 * as the page makes them. One batch in twenty is sent twice, the first time on a line that breaks before the answer,
 * and one sale in a hundred is corrupt. Between the storms pgbench writes the same rows to the same server; figures are
 * medians.
 */
public final class StormBench {

    private static final int TILLS = 100;
    private static final int HOURS = 8;
    /** A lane serves 48 customers an hour when it is never idle. */
    private static final int SALES = HOURS * 48;

    private static final int LINES = 10;
    /** As `web/till/src/journal/sender.ts` sends. */
    private static final int BATCH = 100;

    private static final int TWICE_PERCENT = 5;
    private static final int CORRUPT_PERCENT = 1;
    private static final int RUNS = 3;
    private static final int PGBENCH_SECONDS = 15;
    /** A shop's server runs for weeks; storms of its own let the JVM compile what one needs. */
    private static final int WARM_UP_STORMS = Integer.getInteger("aisle.bench.warm-up", 4);

    private StormBench() {}

    /**
     * Runs the bench.
     *
     * @param args the data folder, kept between runs because filling it takes minutes; shared with `intake`
     */
    public static void main(String[] args) throws Exception {
        try (var shop = BusyShop.open(Path.of(args[0]))) {
            Pgbench pgbench = shop.pgbench();
            List<Lane> lanes = shop.lanes(TILLS);
            var random = new Random(39);
            long day = LocalDate.now(ZoneOffset.UTC).toEpochDay() - WARM_UP_STORMS - RUNS;
            for (int i = 0; i < WARM_UP_STORMS; i++) {
                Storm warmUp = Storm.gather(lanes, ++day, random);
                System.err.printf("  warm-up: %.0f /s%n", warmUp.sales() / warmUp.seconds());
            }
            List<Storm> storms = new ArrayList<>();
            double[] rates = new double[RUNS];
            double[] reference = new double[RUNS];
            double[] ratios = new double[RUNS];
            for (int i = 0; i < RUNS; i++) {
                reference[i] = pgbench.salesPerSecond(PGBENCH_SECONDS);
                Storm storm = Storm.gather(lanes, ++day, random);
                rates[i] = storm.sales() / storm.seconds();
                ratios[i] = rates[i] / reference[i];
                storms.add(storm);
                System.err.printf("  run %d: storm %.0f /s, pgbench %.0f /s%n", i + 1, rates[i], reference[i]);
            }
            report(shop, storms, Figures.median(rates), Figures.median(ratios), Figures.median(reference));
        }
    }

    private static void report(BusyShop shop, List<Storm> storms, double rate, double ratio, double reference)
            throws Exception {
        List<String> good = storms.stream().flatMap(s -> s.good().stream()).toList();
        List<String> corrupt =
                storms.stream().flatMap(s -> s.corrupt().stream()).toList();
        long entries = shop.count("count(*) FROM sales.entry WHERE id", good);
        long movements = shop.count("count(*) FROM inventory.movement WHERE source", good);
        new Figures("storm")
                .figure("ratio", ratio)
                .figure("sales_per_second", rate)
                .figure(
                        "seconds",
                        Figures.median(
                                storms.stream().mapToDouble(Storm::seconds).toArray()))
                .figure("sales", good.size() + corrupt.size())
                .figure("lost", good.size() - shop.count("count(DISTINCT id) FROM sales.entry WHERE id", good))
                .figure("doubled", Math.max(entries - good.size(), (movements - (long) LINES * good.size()) / LINES))
                .figure("quarantined", shop.count("count(*) FROM sales.quarantine WHERE entry", corrupt))
                .figure("planted", corrupt.size())
                .figure("sent_twice", storms.stream().mapToInt(Storm::sentTwice).sum())
                .figure(
                        "answered_duplicate",
                        storms.stream().mapToInt(Storm::duplicates).sum())
                .figure("sales_in_place", BusyShop.SALES_IN_PLACE)
                .reference("pgbench_sales_per_second", reference)
                .reference("goal_ratio", 5)
                .print();
    }

    /** A batch as it will be sent. */
    private record Batch(List<Sale> sales, byte[] body, boolean twice) {}

    /**
     * What one storm sent and saw.
     *
     * @param good ids of the sales that must stand in the record, once
     * @param corrupt ids of those that must stand in quarantine
     * @param sentTwice sales of batches that were sent twice
     * @param duplicates sales answered as known already
     * @param seconds from the first byte sent to the last answer
     */
    private record Storm(List<String> good, List<String> corrupt, int sentTwice, int duplicates, double seconds) {

        /** Each storm has a business day of its own, as every one has that was. */
        static Storm gather(List<Lane> lanes, long day, Random random) throws Exception {
            List<String> good = new ArrayList<>();
            List<String> corrupt = new ArrayList<>();
            List<Callable<Integer>> tills = new ArrayList<>();
            int twice = 0;
            for (Lane lane : lanes) {
                lane.workOn(day);
                lane.sendUntilAnswered(List.of(lane.openShift(hours(day, 10))));
                List<Batch> batches = eightHours(lane, day, random, good, corrupt);
                twice += batches.stream()
                        .filter(Batch::twice)
                        .mapToInt(b -> b.sales().size())
                        .sum();
                tills.add(() -> send(lane, batches));
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                long began = System.nanoTime();
                int duplicates = 0;
                for (Future<Integer> done : threads.invokeAll(tills)) {
                    duplicates += done.get();
                }
                return new Storm(good, corrupt, twice, duplicates, (System.nanoTime() - began) / 1e9);
            }
        }

        int sales() {
            return good.size() + corrupt.size();
        }
    }

    /** Epoch milliseconds of an hour of a day, UTC. */
    private static long hours(long day, int hour) {
        return (day * 24 + hour) * 3_600_000;
    }

    private static List<Batch> eightHours(Lane lane, long day, Random random, List<String> good, List<String> corrupt) {
        List<Batch> batches = new ArrayList<>();
        List<Sale> sales = new ArrayList<>();
        for (int i = 1; i <= SALES; i++) {
            boolean spoil = random.nextInt(100) < CORRUPT_PERCENT;
            long at = hours(day, 10) + i * hours(0, HOURS) / SALES;
            Sale sale = spoil ? lane.spoiledSale(LINES, at) : lane.sale(LINES, at);
            (spoil ? corrupt : good).add(sale.id());
            sales.add(sale);
            if (sales.size() == BATCH || i == SALES) {
                List<Sale> batch = List.copyOf(sales);
                batches.add(new Batch(batch, Lane.body(batch), random.nextInt(100) < TWICE_PERCENT));
                sales.clear();
            }
        }
        return batches;
    }

    /** A till's own order: the next batch goes when the one before is answered. Gives how many were known already. */
    private static int send(Lane lane, List<Batch> batches) throws IOException {
        int duplicates = 0;
        for (Batch batch : batches) {
            if (batch.twice()) {
                lane.sendWithoutListening(batch.body());
            }
            Lane.Answer answer = lane.send(batch.body());
            if (answer.status() != 200) {
                throw new IllegalStateException("Expected 200, got " + answer);
            }
            duplicates +=
                    (int) answer.outcomes().stream().filter("duplicate"::equals).count();
        }
        return duplicates;
    }
}
