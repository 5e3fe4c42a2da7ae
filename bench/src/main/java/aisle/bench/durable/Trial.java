package aisle.bench.durable;

import static java.util.Objects.requireNonNull;

import aisle.bench.durable.Blow.Kind;
import aisle.bench.shop.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * The same work done over and over in a shop that stands still, first by runs that nothing disturbs, then by runs that
 * are cut. What a cut run leaves behind must be what an undisturbed one does: what is more is repeated, what is less is
 * lost.
 */
public final class Trial implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int UNDISTURBED = 2;
    /** One of so many runs is cut again after it was taken up. */
    private static final int AGAIN = 4;
    /** Longer than the lease of {@link #OPTIONS}. */
    private static final Duration STILL_FOR = Duration.ofMillis(1_700);

    /** A run is taken up soon: a cut run waits for its lease, and two hundred of them would wait for an hour. */
    public static final List<String> OPTIONS = List.of(
            "aisle.demo.products=100",
            "aisle.demo.days=30",
            "aisle.facts.first=PT0S",
            "aisle.runs.first=PT0.2S",
            "aisle.runs.look=PT0.2S",
            "aisle.runs.beat=PT0.3S",
            "aisle.runs.lease=PT1.2S",
            "spring.modulith.events.staleness.published=PT10S",
            "spring.modulith.events.staleness.processing=PT10S",
            "spring.modulith.events.staleness.resubmitted=PT10S");

    private final AgentShop shop;
    private final Random dice;
    private final Map<Work, List<AgentShop.Step>> usual = new HashMap<>();
    private final List<Done> done = new ArrayList<>();

    /**
     * What a run has to do: the same on the same day.
     *
     * @param carriedOut whether all it files is carried out at once
     */
    private record Work(LocalDate day, boolean carriedOut) {}

    /** A run that is over. Its effects lie within {@code from} and the begin of the next. */
    private record Done(UUID id, Work work, List<Blow> blows, boolean finished, double seconds, Instant from) {

        boolean cut() {
            return !blows.isEmpty();
        }
    }

    /**
     * What came of it.
     *
     * @param runs that were cut
     * @param again of these, cut a second time
     * @param blows by kind
     * @param struck blows by the step they fell into
     * @param unfinished runs that did not come to their end
     * @param effects of an undisturbed run, over all cut runs
     */
    public record Result(
            int runs,
            int again,
            Map<Kind, Integer> blows,
            Map<String, Integer> struck,
            int unfinished,
            int effects,
            int repeated,
            int lost,
            int undisturbed,
            double seconds,
            double secondsUndisturbed) {

        /** Keeps its own copies. */
        public Result {
            blows = Map.copyOf(blows);
            struck = Map.copyOf(struck);
        }
    }

    private Trial(AgentShop shop, long seed) {
        this.shop = shop;
        this.dice = new Random(seed);
    }

    /**
     * Makes the shop ready: facts written, every supplier taking orders today.
     *
     * @param server started with {@link #OPTIONS}
     */
    public static Trial of(RunningServer server, long seed) throws Exception {
        var shop = new AgentShop(server);
        shop.await(
                "select count(*) >= (select count(distinct day) from sales.entry) from insight.fact_day",
                Duration.ofMinutes(5));
        shop.write("update purchasing.supplier set order_days = '{1,2,3,4,5,6,7}'");
        return new Trial(shop, seed);
    }

    /** Cuts so many runs. */
    public Result run(int wanted) throws Exception {
        while (done.stream().filter(Done::cut).count() < wanted) {
            Work work = new Work(shop.today(), dice.nextBoolean());
            if (!usual.containsKey(work)) {
                for (int i = 0; i < UNDISTURBED; i++) {
                    done.add(one(work, List.of()));
                }
                usual.put(work, shop.steps(done.getLast().id()));
            }
            Done next = one(work, blows(usual.get(work)));
            done.add(next);
            say(next, wanted);
        }
        Instant end = Instant.now();
        shop.await("select count(*) = 0 from events.event_publication", PATIENCE);
        return counted(end);
    }

    private List<Blow> blows(List<AgentShop.Step> steps) {
        List<String> names = steps.stream().map(AgentShop.Step::name).toList();
        List<Blow> blows = new ArrayList<>(List.of(Blow.thrown(dice, names, 0)));
        if (dice.nextInt(AGAIN) == 0) {
            blows.add(Blow.thrown(dice, names, blows.getFirst().after()));
        }
        return blows;
    }

    /** Starts a run, strikes, waits for its end, and puts the shop back. */
    private Done one(Work work, List<Blow> blows) throws Exception {
        shop.let(work.carriedOut());
        shop.await("select count(*) = 0 from events.event_publication", PATIENCE);
        shop.write("delete from assistant.episode"); // it would go by what was put back, and propose less
        UUID id = UUID.randomUUID();
        Instant from = Instant.now();
        shop.start(id);
        List<Blow> fell = new ArrayList<>();
        for (Blow blow : blows) {
            if (struck(id, blow, usualSteps(work))) {
                fell.add(blow);
            }
        }
        boolean finished = finished(id);
        double seconds = Duration.between(from, Instant.now()).toMillis() / 1e3;
        if (!finished && !shop.place(id).over()) {
            shop.stop(id);
        }
        shop.putBack(from);
        return new Done(id, work, fell, finished, seconds, from);
    }

    /** The steps of this work when nothing struck it: it has run so once before it is struck. */
    private List<AgentShop.Step> usualSteps(Work work) {
        return requireNonNull(usual.get(work));
    }

    /** Waits for the blow's moment; false when the run was over before it fell. */
    private boolean struck(UUID id, Blow blow, List<AgentShop.Step> usual) throws Exception {
        if (follow(id, blow.after()).over()) {
            return false;
        }
        Thread.sleep(Math.round(blow.share() * usual.get(blow.after()).milliseconds()));
        blow.strike(shop.server(), shop.record());
        boolean inTime = !shop.place(id).over();
        blow.lift(shop.server(), STILL_FOR);
        return inTime;
    }

    /** Watches a run until so many steps are done or it is over, and answers what it asks. */
    private AgentShop.Place follow(UUID id, int until) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        AgentShop.Place place = shop.place(id);
        while (!place.over() && place.done() < until && Instant.now().isBefore(end)) {
            if (place.running()) {
                Thread.sleep(1);
            } else {
                shop.answer(id);
            }
            place = shop.place(id);
        }
        return place;
    }

    private boolean finished(UUID id) throws Exception {
        return follow(id, Integer.MAX_VALUE).state().equals("DONE");
    }

    private void say(Done run, int wanted) {
        long cut = done.stream().filter(Done::cut).count();
        if (run.cut() && cut % 20 == 0) {
            System.err.printf("  %d of %d runs cut%n", cut, wanted);
        }
    }

    private Result counted(Instant end) throws Exception {
        Map<Work, Effects> expected = new HashMap<>();
        int repeated = 0;
        int lost = 0;
        int effects = 0;
        for (int i = 0; i < done.size(); i++) {
            Done run = done.get(i);
            Instant until = i + 1 < done.size() ? done.get(i + 1).from() : end;
            Effects left = shop.effects(run.from(), until);
            Effects wanted = expected.computeIfAbsent(run.work(), work -> left);
            var more = left.beyond(wanted);
            var less = wanted.beyond(left);
            report(run, more, less);
            if (!run.cut() && !(more.isEmpty() && less.isEmpty())) {
                throw new IllegalStateException("The shop does not stand still: undisturbed runs differ, see above");
            }
            repeated += sum(more);
            lost += sum(less);
            effects += run.cut() ? wanted.count() : 0;
        }
        return result(effects, repeated, lost);
    }

    private static int sum(Map<String, Integer> times) {
        return times.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void report(Done run, Map<String, Integer> more, Map<String, Integer> less) {
        if (!more.isEmpty() || !less.isEmpty() || !run.finished()) {
            System.err.printf(
                    "  run %s, %s, %s%n    repeated %s%n    lost %s%n",
                    run.id(), run.finished() ? "done" : "NOT DONE", run.blows(), more, less);
        }
    }

    private Result result(int effects, int repeated, int lost) {
        List<Done> cut = done.stream().filter(Done::cut).toList();
        List<Done> undisturbed = done.stream().filter(run -> !run.cut()).toList();
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        Map<String, Integer> struck = new HashMap<>();
        for (Done run : cut) {
            for (Blow blow : run.blows()) {
                kinds.merge(blow.kind(), 1, Integer::sum);
                struck.merge(usualSteps(run.work()).get(blow.after()).name(), 1, Integer::sum);
            }
        }
        return new Result(
                cut.size(),
                (int) cut.stream().filter(run -> run.blows().size() > 1).count(),
                kinds,
                struck,
                (int) cut.stream().filter(run -> !run.finished()).count(),
                effects,
                repeated,
                lost,
                undisturbed.size(),
                median(cut),
                median(undisturbed));
    }

    private static double median(List<Done> runs) {
        double[] seconds = runs.stream().mapToDouble(Done::seconds).sorted().toArray();
        return seconds.length == 0 ? 0 : seconds[(seconds.length - 1) / 2];
    }

    @Override
    public void close() throws Exception {
        shop.close();
    }
}
