package aisle.bench.durable;

import static java.util.Objects.requireNonNull;

import aisle.bench.durable.Blow.Kind;
import aisle.bench.shop.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

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
    /** The step before which a run asks a person, and how long that one thinks, in milliseconds. */
    private static final String ASK = "ask";

    private static final double THINKS = 300;
    /** Longer than the lease of {@link #OPTIONS}. */
    private static final Duration STILL_FOR = Duration.ofMillis(3_500);

    /**
     * What is cut is looked for often, and a silent server not waited for long: two hundred runs would wait for an
     * hour.
     */
    public static final List<String> OPTIONS = List.of(
            "aisle.demo.products=100",
            "aisle.demo.days=30",
            "aisle.facts.first=PT0S",
            "aisle.runs.first=PT0.2S",
            "aisle.runs.look=PT0.2S",
            "aisle.runs.beat=PT0.5S",
            "aisle.runs.lease=PT3S",
            "aisle.events.look=PT0.2S");

    private final AgentShop shop;
    private final Random dice;
    private final Map<Work, List<AgentShop.Step>> usual = new HashMap<>();
    private final List<Done> done = new ArrayList<>();
    private final Map<Work, Effects> expected = new HashMap<>();
    private int counted;
    private int effects;
    private int repeated;
    private int lost;

    /**
     * What a run has to do: the same on the same day.
     *
     * @param carriedOut whether all it files is carried out at once
     */
    private record Work(LocalDate day, boolean carriedOut) {}

    /**
     * A blow that fell while the run went on.
     *
     * @param step the one that was being done, or asked about, when it fell
     */
    private record Hit(Kind kind, String step) {}

    /** A run that is over. Its effects lie within {@code from} and the begin of the next. */
    private record Done(UUID id, Work work, List<Hit> blows, boolean finished, double seconds, Instant from) {

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
     * Makes the shop ready: facts written, every supplier taking orders today, something to ask a person.
     *
     * @param server started with {@link #OPTIONS}
     */
    public static Trial of(RunningServer server, long seed) throws Exception {
        var shop = new AgentShop(server);
        shop.await(
                "select count(*) >= (select count(distinct day) from sales.entry) from insight.fact_day",
                Duration.ofMinutes(5));
        shop.write("update purchasing.supplier set order_days = '{1,2,3,4,5,6,7}'");
        shop.oweOneProduct();
        return new Trial(shop, seed);
    }

    /** Cuts so many runs. */
    public Result run(int wanted) throws Exception {
        while (cut() < wanted) {
            Work work = new Work(shop.today(), dice.nextBoolean());
            if (!usual.containsKey(work)) {
                for (int i = 0; i < UNDISTURBED; i++) {
                    done.add(one(work, List.of()));
                }
                usual.put(work, shop.steps(done.getLast().id()));
            }
            done.add(one(work, blows(usualSteps(work))));
            if (done.getLast().cut() && cut() % 10 == 0) {
                System.err.printf(
                        "  %tT: %d of %d runs cut, %s, %d effects repeated, %d lost%n",
                        LocalTime.now(), cut(), wanted, struck(), repeated, lost);
            }
        }
        Thread.sleep(STILL_FOR);
        count(Instant.now());
        return result();
    }

    private long cut() {
        return done.stream().filter(Done::cut).count();
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
        shop.write("delete from assistant.episode"); // it would go by what was put back, and propose less
        UUID id = UUID.randomUUID();
        Instant from = Instant.now();
        count(from);
        shop.start(id);
        List<Hit> fell = new ArrayList<>();
        for (Blow blow : blows) {
            struck(id, blow, usualSteps(work)).ifPresent(fell::add);
        }
        boolean finished = finished(id);
        double seconds = Duration.between(from, Instant.now()).toMillis() / 1e3;
        if (!finished && !shop.place(id).over()) {
            shop.stop(id);
        }
        shop.putBack(from);
        shop.await("select count(*) = 0 from events.event_publication", PATIENCE);
        return new Done(id, work, fell, finished, seconds, from);
    }

    /** The steps of this work when nothing struck it: it has run so once before it is struck. */
    private List<AgentShop.Step> usualSteps(Work work) {
        return requireNonNull(usual.get(work));
    }

    /** Waits for the blow's moment and strikes; empty when the run was over before it fell. */
    private Optional<Hit> struck(UUID id, Blow blow, List<AgentShop.Step> usual) throws Exception {
        if (follow(id, blow.after()).over()) {
            return Optional.empty();
        }
        AgentShop.Step step = usual.get(blow.after());
        double takes = step.milliseconds();
        CompletableFuture<Void> person = CompletableFuture.completedFuture(null);
        if (step.name().equals(ASK) && asked(id, blow.after())) {
            takes += THINKS;
            person = CompletableFuture.runAsync(() -> answer(id));
        }
        Thread.sleep(Math.round(blow.share() * takes));
        AgentShop.Place before = shop.place(id);
        blow.strike(shop.server(), shop.record());
        boolean inTime = !before.over() && !shop.place(id).over();
        blow.lift(shop.server(), STILL_FOR);
        person.join();
        return inTime
                ? Optional.of(new Hit(blow.kind(), usual.get(before.done()).name()))
                : Optional.empty();
    }

    /** Waits until a person is asked; false when that is past. */
    private boolean asked(UUID id, int done) throws Exception {
        AgentShop.Place place = shop.place(id);
        while (place.running() && place.asksNext() && place.done() == done) {
            Thread.sleep(1);
            place = shop.place(id);
        }
        return !place.running() && place.asksNext();
    }

    /** As a person does, whatever happens meanwhile. */
    private void answer(UUID id) {
        try {
            Thread.sleep(Math.round(THINKS));
            shop.answer(id);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
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

    /** Counts what the last run left, until the next begins. */
    private void count(Instant until) throws Exception {
        if (counted == done.size()) {
            return;
        }
        counted++;
        Done run = done.getLast();
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

    /** Blows by the step they fell into; steps that none fell into are there too. */
    private Map<String, Integer> struck() {
        Map<String, Integer> struck = new TreeMap<>();
        usual.values().forEach(steps -> steps.forEach(step -> struck.put(step.name(), 0)));
        done.forEach(run -> run.blows().forEach(blow -> struck.merge(blow.step(), 1, Integer::sum)));
        return struck;
    }

    private Result result() {
        List<Done> cut = done.stream().filter(Done::cut).toList();
        List<Done> undisturbed = done.stream().filter(run -> !run.cut()).toList();
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        cut.forEach(run -> run.blows().forEach(blow -> kinds.merge(blow.kind(), 1, Integer::sum)));
        return new Result(
                cut.size(),
                (int) cut.stream().filter(run -> run.blows().size() > 1).count(),
                kinds,
                struck(),
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
