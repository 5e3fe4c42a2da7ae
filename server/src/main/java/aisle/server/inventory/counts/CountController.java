package aisle.server.inventory.counts;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.server.catalog.Departments;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Access;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Staff;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Counts as the office works with them. Who counts is shown what to count and what they said themselves, never what is
 * expected nor what somebody else found; who approves sees all of it.
 */
@RestController
@RequestMapping("/api/stores/{store}")
class CountController {

    private final Counts counts;
    private final CountLines lines;
    private final CountReview review;
    private final CountRisks risks;
    private final Departments departments;
    private final PriceBooks books;
    private final Access access;
    private final Staff staff;

    CountController(
            Counts counts,
            CountLines lines,
            CountReview review,
            CountRisks risks,
            Departments departments,
            PriceBooks books,
            Access access,
            Staff staff) {
        this.counts = counts;
        this.lines = lines;
        this.review = review;
        this.risks = risks;
        this.departments = departments;
        this.books = books;
        this.access = access;
        this.staff = staff;
    }

    /**
     * A count to begin.
     *
     * @param id its own, so that it is begun once
     * @param products what to count; left out, with no department, to count whatever is scanned
     * @param department all of whose products are to be counted as well
     */
    record Wanted(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable List<Long> products,
            @Nullable Long department) {}

    /**
     * What somebody says of a product in a place.
     *
     * @param quantity thousandths; left out to take back what they said before
     */
    record Said(
            @Nullable UUID id,
            @Nullable Long product,
            @Nullable String place,
            @Nullable Long quantity,
            @Nullable Instant at) {}

    /** Products to count again. */
    record Again(@Nullable List<Long> products) {}

    /**
     * An approval.
     *
     * @param lines how many lines the approver saw
     * @param accepted products whose large differences are accepted
     */
    record Approval(@Nullable Integer lines, @Nullable List<Long> accepted) {}

    /** Counts, with the people they name. */
    record Found(List<StockCount> counts, Map<Long, String> people) {}

    /**
     * A product to count.
     *
     * @param codes every code it is scanned by
     * @param counted whether anybody has counted it
     * @param again whether it is asked of the caller to count it, for others have and it is not sure
     */
    record Item(long product, String name, Unit unit, List<String> codes, boolean counted, boolean again) {}

    /** What the caller said; {@code quantity} in thousandths. */
    record Own(UUID id, long product, String place, long quantity, Instant at) {}

    /**
     * What somebody needs to count, also while offline.
     *
     * @param places where anybody counted, in the words they used
     */
    record Sheet(StockCount count, List<Item> items, List<Own> own, List<String> places) {}

    /** What a count comes to, with the people it names. */
    record Reviewed(CountReview.Review review, Map<Long, String> people) {}

    @GetMapping("/counts")
    @Requires(Permission.COUNT_DO)
    Found all(@PathVariable long store) {
        List<StockCount> found = counts.of(store);
        Set<Long> who = new HashSet<>();
        found.forEach(count -> {
            who.add(count.begunBy());
            if (count.endedBy() != null) {
                who.add(count.endedBy());
            }
        });
        return new Found(found, staff.names(who));
    }

    @GetMapping("/count-risks")
    @Requires(Permission.STOCK_VIEW)
    List<CountRisks.Risk> risks(@PathVariable long store) {
        return risks.of(store);
    }

    @PostMapping("/counts")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.COUNT_DO)
    StockCount begin(@PathVariable long store, @RequestBody Wanted wanted) {
        if (wanted.id() == null) {
            throw Problem.invalid("id", null, "a UUID of the count's own, so that it is begun once");
        }
        if (wanted.name() == null) {
            throw Problem.invalid("name", null, "what the count is called");
        }
        Set<Long> products = new TreeSet<>(wanted.products() == null ? List.of() : wanted.products());
        if (wanted.department() != null) {
            PriceBook book = books.current(store);
            departments.products(wanted.department()).stream()
                    .filter(product -> book.product(product).isPresent())
                    .forEach(products::add);
        }
        return counts.begin(store, wanted.id(), wanted.name().strip(), products);
    }

    @GetMapping("/counts/{count}")
    @Requires(Permission.COUNT_DO)
    @Transactional(readOnly = true)
    public Sheet sheet(@PathVariable long store, @PathVariable UUID count) {
        StockCount found = counts.find(store, count);
        long me = access.staff().id();
        List<CountLines.Line> said = lines.of(count);
        List<CountLines.Line> holding = CountLines.holding(said);
        Set<Long> counted = holding.stream().map(CountLines.Line::product).collect(Collectors.toSet());
        Map<Long, Set<Long>> waiting = Recounts.waiting(counts.asked(count), said);
        Set<Long> products = new TreeSet<>(counts.products(count));
        products.addAll(counted);
        PriceBook book = books.current(store);
        List<Item> items = products.stream()
                .flatMap(product -> book.product(product).stream())
                .map(product -> item(product, counted.contains(product.id()), isAsked(waiting.get(product.id()), me)))
                .sorted(Comparator.comparing(Item::name))
                .toList();
        List<Own> own = holding.stream()
                .filter(line -> line.staff() == me)
                .map(line -> new Own(
                        line.id(), line.product(), line.place(), Objects.requireNonNull(line.quantity()), line.at()))
                .toList();
        List<String> places =
                said.stream().map(CountLines.Line::place).distinct().sorted().toList();
        return new Sheet(found, items, own, places);
    }

    private static boolean isAsked(@Nullable Set<Long> others, long me) {
        return others != null && !others.contains(me);
    }

    private static Item item(Product product, boolean counted, boolean again) {
        return new Item(product.id(), product.name(), product.unit(), product.codes(), counted, again);
    }

    @PostMapping("/counts/{count}/said")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.COUNT_DO)
    void say(@PathVariable long store, @PathVariable UUID count, @RequestBody Said said) {
        counts.find(store, count);
        if (said.id() == null) {
            throw Problem.invalid("id", null, "a UUID of the line's own, so that it counts once");
        }
        if (said.product() == null) {
            throw Problem.invalid("product", null, "a product's id");
        }
        if (said.place() == null) {
            throw Problem.invalid("place", null, Tally.SHELF + ", or another place in a few words");
        }
        if (said.at() == null) {
            throw Problem.invalid("at", null, "the instant of the look");
        }
        counts.say(store, count, said.id(), said.product(), said.place().strip(), said.quantity(), said.at());
    }

    @GetMapping("/counts/{count}/review")
    @Requires(Permission.COUNT_APPROVE)
    Reviewed review(@PathVariable long store, @PathVariable UUID count) {
        return reviewed(review.of(store, count));
    }

    @PostMapping("/counts/{count}/again")
    @Requires(Permission.COUNT_APPROVE)
    Reviewed askAgain(@PathVariable long store, @PathVariable UUID count, @RequestBody Again again) {
        counts.find(store, count);
        counts.askAgain(store, count, again.products() == null ? Set.of() : Set.copyOf(again.products()));
        return reviewed(review.of(store, count));
    }

    @PostMapping("/counts/{count}/approve")
    @Requires(Permission.COUNT_APPROVE)
    Reviewed approve(@PathVariable long store, @PathVariable UUID count, @RequestBody Approval approval) {
        counts.find(store, count);
        if (approval.lines() == null) {
            throw Problem.invalid("lines", null, "how many lines the count had when it was looked at");
        }
        Set<Long> accepted = approval.accepted() == null ? Set.of() : Set.copyOf(approval.accepted());
        return reviewed(review.approve(store, count, approval.lines(), accepted));
    }

    @PostMapping("/counts/{count}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.COUNT_APPROVE)
    void discard(@PathVariable long store, @PathVariable UUID count) {
        counts.discard(store, count);
    }

    private Reviewed reviewed(CountReview.Review found) {
        Set<Long> who = new HashSet<>();
        who.add(found.count().begunBy());
        if (found.count().endedBy() != null) {
            who.add(found.count().endedBy());
        }
        found.rows().forEach(row -> row.looks().forEach(look -> who.add(look.staff())));
        return new Reviewed(found, staff.names(who));
    }
}
