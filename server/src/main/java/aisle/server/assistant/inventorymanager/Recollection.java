package aisle.server.assistant.inventorymanager;

import aisle.core.price.Product;
import aisle.server.assistant.Change;
import aisle.server.assistant.NewProposal;
import aisle.server.assistant.NewProposal.Figure;
import aisle.server.assistant.NewProposal.Unit;
import aisle.server.assistant.memory.Episode;
import aisle.server.assistant.memory.Episodes;
import aisle.server.assistant.memory.Lessons;
import aisle.server.assistant.memory.Lessons.Lesson;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Store;
import aisle.server.purchasing.Suppliers;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the agent remembers of a store, and what that changes about a draft. */
@Component
class Recollection {

    private static final long MILLION = 1_000_000;
    /** Lessons written down with a run; the others are counted. */
    private static final int NAMED_MAX = 100;

    private final Episodes episodes;
    private final PriceBooks books;
    private final Suppliers suppliers;
    private final Clock clock = Clock.systemUTC();

    Recollection(Episodes episodes, PriceBooks books, Suppliers suppliers) {
        this.episodes = episodes;
        this.books = books;
        this.suppliers = suppliers;
    }

    /**
     * What a run goes by.
     *
     * @param read how many episodes it follows from
     */
    record Recalled(int read, Lessons lessons) {

        static final Recalled NOTHING = new Recalled(0, Lessons.NONE);
    }

    Recalled of(long store, String agent) {
        Instant now = clock.instant();
        List<Episode> counting = episodes.counting(store, agent, now);
        return new Recalled(counting.size(), Lessons.from(counting, now));
    }

    /** For people: how many episodes were read, and each lesson with the episodes it follows from. */
    Map<String, Object> found(long store, Recalled recalled) {
        List<Lesson> lessons = recalled.lessons().lessons();
        return Map.of(
                "episodes", recalled.read(),
                "lessonCount", lessons.size(),
                "lessons",
                        lessons.stream()
                                .limit(NAMED_MAX)
                                .map(lesson -> said(store, lesson))
                                .toList());
    }

    private Map<String, Object> said(long store, Lesson lesson) {
        Map<String, Object> said = new HashMap<>(Map.of(
                "effect", lesson.effect(),
                "of", lesson.of(),
                "name", name(store, lesson),
                "episodes", lesson.episodes()));
        if (lesson.until() != null) {
            said.put("until", lesson.until());
        }
        if (lesson.reachedPpm() != null) {
            said.put("reachedPpm", lesson.reachedPpm());
        }
        return said;
    }

    private String name(long store, Lesson lesson) {
        return lesson.supplier() != null
                ? suppliers.find(lesson.supplier()).name()
                : books.current(store)
                        .product(Objects.requireNonNull(lesson.product()))
                        .map(Product::name)
                        .orElse("");
    }

    /**
     * A draft with what was learned of such before.
     *
     * @return empty for a markdown of which nothing more is to be expected
     */
    Optional<Draft> applied(Lessons lessons, Store store, Draft draft) {
        NewProposal proposal = draft.proposal();
        Lesson lesson = lessons.expectingLess(proposal.change()).orElse(null);
        if (lesson == null || proposal.gain() <= 0) {
            return Optional.of(draft);
        }
        long reached = Objects.requireNonNull(lesson.reachedPpm());
        long gain = Math.multiplyExact(proposal.gain(), reached) / MILLION;
        if (gain == 0 && proposal.change() instanceof Change.Markdown) {
            return Optional.empty();
        }
        String why = proposal.reason()
                + Sentences.in(store).lessThanPromised(lesson.episodes().size(), reached);
        var less = proposal.expecting(
                gain,
                why,
                List.of(
                        new Figure(Episodes.BEFORE_MEMORY, proposal.gain(), Unit.MONEY, lesson.product()),
                        new Figure("reached", reached, Unit.SHARE, lesson.product())));
        return Optional.of(new Draft(draft.key(), draft.supplier(), less));
    }
}
