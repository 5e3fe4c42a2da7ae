package aisle.server.assistant.memory;

import aisle.server.assistant.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What follows from episodes, by two rules (docs/memory.md). A product that people turned down the last two times it
 * was proposed is left out for 14 days. Where the last five outcomes, or as many as there are but at least two, brought
 * together less than 80 % of what was promised, as much less is expected: of a product's markdowns, of a supplier's
 * orders.
 *
 * @param lessons in the order of their kind and what they are about
 */
public record Lessons(List<Lesson> lessons) {

    /** How far back a run remembers. */
    static final Duration LOOKS_BACK = Duration.ofDays(180);

    /** From nothing remembered nothing follows. */
    public static final Lessons NONE = new Lessons(List.of());

    private static final Duration LEFT_OUT = Duration.ofDays(14);
    private static final int TURNED_DOWN_TIMES = 2;
    private static final int OUTCOMES_LEAST = 2;
    private static final int OUTCOMES_MOST = 5;
    private static final long MILLION = 1_000_000;
    private static final long KEPT_PPM = 800_000;

    /** Keeps its own copy. */
    public Lessons {
        lessons = List.copyOf(lessons);
    }

    /** What a lesson changes. */
    public enum Effect {
        /** The product is not proposed. */
        LEAVE_OUT,
        /** Less gain is expected; of a markdown that is to bring nothing, nothing is proposed. */
        EXPECT_LESS
    }

    /**
     * One thing to do otherwise.
     *
     * @param of orders or markdowns
     * @param product what it is about; null when it is about a supplier's orders
     * @param supplier whose orders; null when it is about a product
     * @param reachedPpm of what was promised, parts per million that came; null when the product is left out
     * @param until the moment it ends; null while the outcomes are what they are
     * @param episodes the proposals it follows from, the latest leading
     */
    public record Lesson(
            Effect effect,
            Change.Kind of,
            @Nullable Long product,
            @Nullable Long supplier,
            @Nullable Long reachedPpm,
            @Nullable Instant until,
            List<UUID> episodes) {

        /** Keeps its own copy. */
        public Lesson {
            episodes = List.copyOf(episodes);
        }
    }

    /** What orders or markdowns an episode is about. */
    private record Subject(Change.Kind of, long id) {}

    /**
     * What follows at a moment.
     *
     * @param episodes those that count, the latest leading
     */
    public static Lessons from(List<Episode> episodes, Instant now) {
        Map<Subject, List<Episode>> byProduct = new HashMap<>();
        Map<Subject, List<Episode>> byPromise = new HashMap<>();
        for (Episode episode : episodes) {
            for (long product : episode.products()) {
                collect(byProduct, new Subject(episode.kind(), product), episode);
            }
            if (episode.measured() != null) {
                long about = episode.kind() == Change.Kind.ORDER
                        ? Objects.requireNonNull(episode.supplier())
                        : episode.products().getFirst();
                collect(byPromise, new Subject(episode.kind(), about), episode);
            }
        }
        List<Lesson> found = new ArrayList<>();
        byProduct.forEach((subject, seen) -> leftOut(subject, seen, now).ifPresent(found::add));
        byPromise.forEach((subject, seen) -> expectedLess(subject, seen).ifPresent(found::add));
        found.sort(java.util.Comparator.comparing(Lesson::effect)
                .thenComparing(Lesson::of)
                .thenComparing(lesson -> Objects.requireNonNullElse(lesson.product(), lesson.supplier())));
        return new Lessons(found);
    }

    private static void collect(Map<Subject, List<Episode>> into, Subject subject, Episode episode) {
        into.computeIfAbsent(subject, first -> new ArrayList<>()).add(episode);
    }

    private static Optional<Lesson> leftOut(Subject subject, List<Episode> seen, Instant now) {
        List<Episode> last = seen.stream().limit(TURNED_DOWN_TIMES).toList();
        boolean turnedDown = last.size() == TURNED_DOWN_TIMES
                && last.stream().allMatch(each -> each.turnedDown().contains(subject.id()));
        Instant until = last.getFirst().decidedAt().plus(LEFT_OUT);
        return turnedDown && now.isBefore(until)
                ? Optional.of(new Lesson(Effect.LEAVE_OUT, subject.of(), subject.id(), null, null, until, ids(last)))
                : Optional.empty();
    }

    private static Optional<Lesson> expectedLess(Subject subject, List<Episode> seen) {
        List<Episode> last = seen.stream().limit(OUTCOMES_MOST).toList();
        long promised = last.stream().mapToLong(Episode::promised).sum();
        long came = last.stream()
                .mapToLong(each -> Objects.requireNonNull(each.measured()))
                .sum();
        if (last.size() < OUTCOMES_LEAST || promised <= 0) {
            return Optional.empty();
        }
        long reached = Math.max(0, Math.multiplyExact(came, MILLION) / promised);
        boolean order = subject.of() == Change.Kind.ORDER;
        return reached >= KEPT_PPM
                ? Optional.empty()
                : Optional.of(new Lesson(
                        Effect.EXPECT_LESS,
                        subject.of(),
                        order ? null : subject.id(),
                        order ? subject.id() : null,
                        reached,
                        null,
                        ids(last)));
    }

    private static List<UUID> ids(List<Episode> episodes) {
        return episodes.stream().map(Episode::proposal).toList();
    }

    /** Products left out of orders, or of markdowns. */
    public List<Long> leftOut(Change.Kind of) {
        return lessons.stream()
                .filter(lesson -> lesson.effect() == Effect.LEAVE_OUT && lesson.of() == of)
                .map(lesson -> Objects.requireNonNull(lesson.product()))
                .toList();
    }

    /**
     * Why less is to be expected of a change.
     *
     * @return empty when what is expected stands
     */
    public Optional<Lesson> expectingLess(Change change) {
        return lessons.stream()
                .filter(lesson -> lesson.effect() == Effect.EXPECT_LESS)
                .filter(lesson -> switch (change) {
                    case Change.Order order -> Objects.equals(lesson.supplier(), order.supplier());
                    case Change.Markdown markdown -> Objects.equals(lesson.product(), markdown.product());
                })
                .findFirst();
    }
}
