package aisle.server.catalog;

import aisle.core.tax.TaxRounding;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the office says a store holds to at its tills. */
@RestController
@RequestMapping("/api/stores/{store}/house-rules")
class HouseRuleController {

    private final HouseRules house;

    HouseRuleController(HouseRules house) {
        this.house = house;
    }

    /**
     * What is asked for.
     *
     * @param taxRounding {@code RECEIPT} or {@code LINE}
     * @param unreceiptedMost minor units; left out where goods without a receipt are not taken back
     */
    record Wanted(@Nullable String taxRounding, @Nullable Long unreceiptedMost) {}

    /** A rate from a day on, see {@link HouseRules.TaxChange}. */
    record NewTaxChange(
            @Nullable Long tax,
            @Nullable String component,
            @Nullable LocalDate from,
            @Nullable Long ppm) {}

    @GetMapping
    @Requires(Permission.PRODUCT_VIEW)
    HouseRules.House of(@PathVariable long store) {
        return house.of(store);
    }

    @PutMapping
    @Requires(Permission.PRICE_CHANGE)
    HouseRules.House set(@PathVariable long store, @RequestBody Wanted wanted) {
        TaxRounding rounding = switch (wanted.taxRounding()) {
            case "RECEIPT" -> TaxRounding.RECEIPT;
            case "LINE" -> TaxRounding.LINE;
            case null, default ->
                throw Problem.invalid("taxRounding", wanted.taxRounding(), List.of("RECEIPT", "LINE"));
        };
        return house.set(store, new HouseRules.House(rounding, wanted.unreceiptedMost()));
    }

    @GetMapping("/tax-changes")
    @Requires(Permission.PRODUCT_VIEW)
    List<HouseRules.TaxChange> taxChanges(@PathVariable long store) {
        return house.changes(store);
    }

    @PostMapping("/tax-changes")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PRICE_CHANGE)
    HouseRules.TaxChange changeTax(@PathVariable long store, @RequestBody NewTaxChange wanted) {
        return house.change(
                store,
                new HouseRules.TaxChange(
                        said("tax", wanted.tax()),
                        said("component", wanted.component()),
                        said("from", wanted.from()),
                        said("ppm", wanted.ppm())));
    }

    private static <T> T said(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.invalid(field, null, "a value");
        }
        return value;
    }
}
