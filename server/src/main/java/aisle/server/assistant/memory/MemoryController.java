package aisle.server.assistant.memory;

import aisle.core.price.Product;
import aisle.server.assistant.Change;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Access;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Staff;
import aisle.server.purchasing.Supplier;
import aisle.server.purchasing.Suppliers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an agent remembers, in the office: read, correct, delete. */
@RestController
@RequestMapping("/api/stores/{store}/episodes")
class MemoryController {

    private static final int PAGE = 20;

    private final Episodes episodes;
    private final PriceBooks books;
    private final Suppliers suppliers;
    private final Staff staff;
    private final Access access;
    private final Clock clock = Clock.systemUTC();

    MemoryController(Episodes episodes, PriceBooks books, Suppliers suppliers, Staff staff, Access access) {
        this.episodes = episodes;
        this.books = books;
        this.suppliers = suppliers;
        this.staff = staff;
        this.access = access;
    }

    /**
     * A page of what an agent remembers, the latest leading, with the names of what it is about.
     *
     * @param next pass as {@code after} for the following page; null at the end
     */
    record Remembered(
            List<Episode> episodes,
            Map<Long, String> products,
            Map<Long, String> suppliers,
            Map<Long, String> people,
            @Nullable Instant next) {}

    /** How an episode should be; without a reason it has none. */
    record Correction(@Nullable String reason, @Nullable Boolean counts) {}

    @GetMapping
    @Requires(Permission.PROPOSAL_VIEW)
    Remembered list(
            @PathVariable long store,
            @RequestParam String agent,
            @RequestParam(required = false) @Nullable Instant after) {
        Instant until = after == null ? clock.instant().plusSeconds(60) : after;
        List<Episode> found = episodes.list(store, agent, until, PAGE + 1);
        List<Episode> shown = found.stream().limit(PAGE).toList();
        return new Remembered(
                shown,
                products(store, shown),
                suppliers(shown),
                people(shown),
                found.size() > PAGE ? shown.getLast().decidedAt() : null);
    }

    @PostMapping("/{proposal}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MEMORY_EDIT)
    void correct(@PathVariable long store, @PathVariable UUID proposal, @RequestBody Correction correction) {
        if (correction.counts() == null) {
            throw Problem.invalid("counts", null, "true or false");
        }
        String reason = correction.reason() == null ? null : correction.reason().strip();
        episodes.correct(store, proposal, reason, correction.counts(), access.staff());
    }

    @DeleteMapping("/{proposal}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MEMORY_EDIT)
    void delete(@PathVariable long store, @PathVariable UUID proposal) {
        episodes.delete(store, proposal);
    }

    private Map<Long, String> products(long store, List<Episode> about) {
        PriceBook book = books.current(store);
        Map<Long, String> names = new TreeMap<>();
        about.stream()
                .flatMap(each -> named(each).stream())
                .forEach(id -> book.product(id).map(Product::name).ifPresent(name -> names.put(id, name)));
        return names;
    }

    /** Of a whole order the supplier is named. */
    private static List<Long> named(Episode episode) {
        if (episode.kind() == Change.Kind.MARKDOWN) {
            return episode.products();
        }
        return episode.decision() == Episode.Decision.CHANGED ? episode.turnedDown() : List.of();
    }

    private Map<Long, String> suppliers(List<Episode> about) {
        return about.stream()
                .map(Episode::supplier)
                .filter(Objects::nonNull)
                .distinct()
                .map(suppliers::find)
                .collect(Collectors.toMap(Supplier::id, Supplier::name));
    }

    private Map<Long, String> people(List<Episode> of) {
        return staff.names(of.stream()
                .flatMap(each -> Stream.of(each.decidedBy(), each.correctedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }
}
