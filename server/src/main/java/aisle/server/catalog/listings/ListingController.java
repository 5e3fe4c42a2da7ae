package aisle.server.catalog.listings;

import aisle.server.catalog.listings.Listings.Goods;
import aisle.server.catalog.listings.Listings.Rule;
import aisle.server.catalog.listings.Listings.Said;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The assortment in the office: which stores carry a product, and saying so of one or of many at once. */
@RestController
@RequestMapping("/api/stores/{store}")
class ListingController {

    private final Listings listings;
    private final ListingSheets sheets;

    ListingController(Listings listings, ListingSheets sheets) {
        this.listings = listings;
        this.sheets = sheets;
    }

    /**
     * Goods that stores are to carry, or not to, from a day on.
     *
     * @param products their ids; left out beside codes
     * @param codes GTINs or PLUs; left out beside products
     * @param listed true to carry them
     * @param stores ids, the store among them; left out for a group, and for the whole chain
     * @param group of stores; left out for those that are named, and for the whole chain
     * @param from first business day
     */
    record Wanted(
            @Nullable List<Long> products,
            @Nullable List<@Nullable String> codes,
            @Nullable Boolean listed,
            @Nullable List<Long> stores,
            @Nullable Long group,
            @Nullable LocalDate from,
            @Nullable String reason) {}

    /**
     * The chain's rule for goods.
     *
     * @param stores ids of the only ones that carry them; left out for none
     * @param groups of stores that carry them; left out for none. Without either all stores do.
     * @param local whether stores may list and delist them themselves
     */
    record WantedRule(
            @Nullable List<Long> products,
            @Nullable List<@Nullable String> codes,
            @Nullable List<Long> stores,
            @Nullable List<Long> groups,
            @Nullable Boolean local) {}

    @GetMapping("/products/{product}/listing")
    @Requires(Permission.PRODUCT_VIEW)
    ListingSheets.Sheet listing(@PathVariable long store, @PathVariable long product) {
        return sheets.of(store, product);
    }

    @PostMapping("/listings")
    @Requires(Permission.ASSORTMENT_SET)
    Said say(@PathVariable long store, @RequestBody Wanted wanted) {
        if (wanted.listed() == null) {
            throw Problem.invalid("listed", null, "true or false");
        }
        if (wanted.from() == null) {
            throw Problem.invalid("from", null, "a day, YYYY-MM-DD");
        }
        String reason = wanted.reason();
        var word = new Listings.Word(
                wanted.listed(),
                wanted.from(),
                wanted.stores(),
                wanted.group(),
                reason == null ? null : reason.strip());
        return listings.say(store, new Goods(wanted.products(), wanted.codes()), word);
    }

    @PostMapping("/listings/rule")
    @Requires(Permission.ASSORTMENT_SET)
    Said rule(@PathVariable long store, @RequestBody WantedRule wanted) {
        if (wanted.local() == null) {
            throw Problem.invalid("local", null, "true or false");
        }
        return listings.rule(
                new Goods(wanted.products(), wanted.codes()),
                new Rule(wanted.stores(), wanted.groups(), wanted.local()));
    }
}
