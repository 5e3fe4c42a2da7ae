package aisle.server.catalog.prices;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Staff;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The office's price batches: written down by a buyer, approved by who answers for the store. */
@RestController
@RequestMapping("/api/stores/{store}/price-batches")
class PriceBatchController {

    private final PriceBatches batches;
    private final Staff staff;

    PriceBatchController(PriceBatches batches, Staff staff) {
        this.batches = batches;
        this.staff = staff;
    }

    /**
     * Where and when a batch is to hold.
     *
     * @param stores their ids; left out for the whole chain, and for a group
     * @param group of stores; left out for those that are named, or for the whole chain
     * @param member true when only members pay the prices; false when left out
     * @param fromMinute of the first day, in each store's own time; 0, its beginning, when left out
     */
    record Wanted(
            @Nullable String name,
            @Nullable List<Long> stores,
            @Nullable Long group,
            @Nullable Boolean member,
            @Nullable LocalDate from,
            @Nullable Integer fromMinute,
            @Nullable LocalDate to) {

        PriceBatch.Terms terms() {
            if (name == null) {
                throw Problem.invalid("name", null, "what the batch is called");
            }
            if (from == null) {
                throw Problem.invalid("from", null, "a day, YYYY-MM-DD");
            }
            return new PriceBatch.Terms(
                    name.strip(),
                    stores,
                    group,
                    Boolean.TRUE.equals(member),
                    from,
                    fromMinute == null ? 0 : fromMinute,
                    to);
        }
    }

    /** Lines for a batch. */
    record Lines(@Nullable List<PriceBatchLines.Sent> lines) {}

    /** Products whose prices are meant. */
    record Meant(@Nullable List<Long> products) {}

    /**
     * Batches, with the people they name.
     *
     * @param people names by staff id
     */
    record Found(List<PriceBatch> batches, Map<Long, String> people) {}

    /** One batch with its lines and the people it names. */
    record Shown(PriceBatch batch, List<PriceBatch.Line> lines, Map<Long, String> people) {}

    @GetMapping
    @Requires(Permission.PRODUCT_VIEW)
    Found all(@PathVariable long store) {
        var found = batches.of(store);
        return new Found(found, people(found));
    }

    @GetMapping("/{batch}")
    @Requires(Permission.PRODUCT_VIEW)
    Shown one(@PathVariable long store, @PathVariable long batch) {
        return shown(batches.sheet(store, batch));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PRICE_CHANGE)
    PriceBatch begin(@PathVariable long store, @RequestBody Wanted wanted) {
        return batches.begin(store, wanted.terms());
    }

    @PutMapping("/{batch}")
    @Requires(Permission.PRICE_CHANGE)
    PriceBatch change(@PathVariable long store, @PathVariable long batch, @RequestBody Wanted wanted) {
        return batches.change(store, batch, wanted.terms());
    }

    @PutMapping("/{batch}/prices")
    @Requires(Permission.PRICE_CHANGE)
    Shown put(@PathVariable long store, @PathVariable long batch, @RequestBody Lines sent) {
        return shown(batches.put(store, batch, said("lines", sent.lines())));
    }

    @DeleteMapping("/{batch}/prices/{product}")
    @Requires(Permission.PRICE_CHANGE)
    Shown remove(@PathVariable long store, @PathVariable long batch, @PathVariable long product) {
        return shown(batches.remove(store, batch, product));
    }

    @PostMapping("/{batch}/confirm")
    @Requires(Permission.PRICE_CHANGE)
    Shown confirm(@PathVariable long store, @PathVariable long batch, @RequestBody Meant meant) {
        return shown(batches.confirm(store, batch, said("products", meant.products())));
    }

    @PostMapping("/{batch}/approve")
    @Requires(Permission.PRICE_APPROVE)
    PriceBatch approve(@PathVariable long store, @PathVariable long batch) {
        return batches.approve(store, batch);
    }

    @PostMapping("/{batch}/roll-back")
    @Requires(Permission.PRICE_APPROVE)
    PriceBatch rollBack(@PathVariable long store, @PathVariable long batch) {
        return batches.rollBack(store, batch);
    }

    @PostMapping("/{batch}/discard")
    @Requires(Permission.PRICE_CHANGE)
    PriceBatch discard(@PathVariable long store, @PathVariable long batch) {
        return batches.discard(store, batch);
    }

    private Shown shown(PriceBatches.Sheet sheet) {
        return new Shown(sheet.batch(), sheet.lines(), people(List.of(sheet.batch())));
    }

    private Map<Long, String> people(List<PriceBatch> found) {
        Set<Long> who = new HashSet<>();
        for (PriceBatch batch : found) {
            Stream.of(batch.madeBy(), batch.approvedBy(), batch.endedBy())
                    .filter(Objects::nonNull)
                    .forEach(who::add);
        }
        return staff.names(who);
    }

    private static <T> List<T> said(String field, @Nullable List<T> value) {
        if (value == null || value.isEmpty()) {
            throw Problem.invalid(field, value, "at least one");
        }
        return value;
    }
}
