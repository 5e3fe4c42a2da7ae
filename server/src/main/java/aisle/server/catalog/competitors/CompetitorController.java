package aisle.server.catalog.competitors;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The office's competitors and what their prices were seen to be. */
@RestController
@RequestMapping("/api/stores/{store}")
class CompetitorController {

    private static final int PERCENT_MAX = 1_000;
    private static final int DAYS_MAX = 730;

    private final Competitors competitors;
    private final NotingPrices noting;
    private final CompetitorSheets sheets;

    CompetitorController(Competitors competitors, NotingPrices noting, CompetitorSheets sheets) {
        this.competitors = competitors;
        this.noting = noting;
        this.sheets = sheets;
    }

    /**
     * What a competitor is to be.
     *
     * @param stores ids of ours, the store among them; left out for the whole chain
     */
    record Wanted(@Nullable String name, @Nullable List<Long> stores) {

        Competitors.Wanted asKept() {
            if (name == null) {
                throw Problem.invalid("name", null, "what the competitor is called");
            }
            return new Competitors.Wanted(name.strip(), stores);
        }
    }

    /** Prices that were seen, a row each. */
    record Rows(@Nullable List<NotingPrices.Sent> rows) {}

    @GetMapping("/competitors")
    @Requires(Permission.PRODUCT_VIEW)
    List<Competitor> all(@PathVariable long store) {
        return competitors.of(store);
    }

    @PostMapping("/competitors")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PRICE_CHANGE)
    Competitor add(@PathVariable long store, @RequestBody Wanted wanted) {
        return competitors.add(store, wanted.asKept());
    }

    @PutMapping("/competitors/{competitor}")
    @Requires(Permission.PRICE_CHANGE)
    Competitor change(@PathVariable long store, @PathVariable long competitor, @RequestBody Wanted wanted) {
        return competitors.change(store, competitor, wanted.asKept());
    }

    @DeleteMapping("/competitors/{competitor}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.PRICE_CHANGE)
    void end(@PathVariable long store, @PathVariable long competitor) {
        competitors.end(store, competitor);
    }

    @PostMapping("/competitor-prices")
    @Requires(Permission.PRICE_CHANGE)
    NotingPrices.Noted note(@PathVariable long store, @RequestBody Rows sent) {
        if (sent.rows() == null) {
            throw Problem.invalid("rows", null, "at least one");
        }
        return noting.note(store, sent.rows());
    }

    @GetMapping("/competitor-prices/dearer")
    @Requires(Permission.PRODUCT_VIEW)
    CompetitorSheets.Found dearer(
            @PathVariable long store,
            @RequestParam(defaultValue = "0") int percent,
            @RequestParam(defaultValue = "60") int days) {
        if (percent < 0 || percent > PERCENT_MAX) {
            throw Problem.invalid("percent", percent, "0 to " + PERCENT_MAX);
        }
        if (days < 0 || days > DAYS_MAX) {
            throw Problem.invalid("days", days, "0 to " + DAYS_MAX);
        }
        return sheets.dearer(store, percent, days);
    }

    @GetMapping("/products/{product}/competitor-prices")
    @Requires(Permission.PRODUCT_VIEW)
    CompetitorSheets.Beside beside(@PathVariable long store, @PathVariable long product) {
        return sheets.beside(store, product);
    }
}
