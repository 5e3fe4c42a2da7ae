package aisle.server.catalog;

import aisle.core.tax.TaxRounding;
import aisle.core.tender.TenderKind;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the office says a store holds to at its tills. */
@RestController
@RequestMapping("/api/stores/{store}/house-rules")
class HouseRuleController {

    private final HouseRules house;
    private final TaxRates taxes;
    private final TaxClasses taxClasses;
    private final EmbeddedCodes embedded;

    HouseRuleController(HouseRules house, TaxRates taxes, TaxClasses taxClasses, EmbeddedCodes embedded) {
        this.house = house;
        this.taxes = taxes;
        this.taxClasses = taxClasses;
        this.embedded = embedded;
    }

    /**
     * What is asked for.
     *
     * @param taxRounding {@code RECEIPT} or {@code LINE}
     * @param unreceiptedMost minor units; left out where goods without a receipt are not taken back
     */
    record Wanted(@Nullable String taxRounding, @Nullable Long unreceiptedMost) {}

    /**
     * What the store takes beside cash and cards.
     *
     * @param tenders kinds such as {@code GIFT_CARD}; empty for none
     */
    record Taken(@Nullable List<String> tenders) {}

    /** A rate from a day on, see {@link TaxRates.Change}. */
    record WantedTaxChange(
            @Nullable Long tax,
            @Nullable String component,
            @Nullable LocalDate from,
            @Nullable Long ppm) {}

    /**
     * How the chain's scales print a price or a weight into a bar code.
     *
     * @param forms all of them; empty for none
     */
    record Forms(@Nullable List<EmbeddedCodes.Wanted> forms) {}

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

    @GetMapping("/tenders")
    @Requires(Permission.PRODUCT_VIEW)
    List<TenderKind> tenders(@PathVariable long store) {
        return house.tenders(store);
    }

    @PutMapping("/tenders")
    @Requires(Permission.PRICE_CHANGE)
    ProductController.Changed setTenders(@PathVariable long store, @RequestBody Taken wanted) {
        return new ProductController.Changed(house.setTenders(store, wanted.tenders()));
    }

    @GetMapping("/taxes")
    @Requires(Permission.PRODUCT_VIEW)
    List<TaxRates.Tax> taxes(@PathVariable long store) {
        return taxes.of(store);
    }

    @PostMapping("/taxes")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PRICE_CHANGE)
    TaxClasses.Made makeTax(@PathVariable long store, @RequestBody TaxClasses.NewTax wanted) {
        return taxClasses.make(store, wanted);
    }

    @DeleteMapping("/taxes/{tax}")
    @Requires(Permission.PRICE_CHANGE)
    ProductController.Changed removeTax(@PathVariable long store, @PathVariable long tax) {
        return new ProductController.Changed(taxClasses.remove(store, tax));
    }

    @GetMapping("/embedded-codes")
    @Requires(Permission.PRODUCT_VIEW)
    List<EmbeddedCodes.Form> embeddedCodes(@PathVariable long store) {
        return embedded.of(store);
    }

    @PutMapping("/embedded-codes")
    @Requires(Permission.PRICE_CHANGE)
    ProductController.Changed setEmbeddedCodes(@PathVariable long store, @RequestBody Forms wanted) {
        return new ProductController.Changed(embedded.set(store, said("forms", wanted.forms())));
    }

    @PostMapping("/tax-changes")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PRICE_CHANGE)
    ProductController.Changed changeTax(@PathVariable long store, @RequestBody WantedTaxChange wanted) {
        return new ProductController.Changed(taxes.change(store, read(wanted)));
    }

    @PostMapping("/tax-changes/take-back")
    @Requires(Permission.PRICE_CHANGE)
    ProductController.Changed takeTaxChangeBack(@PathVariable long store, @RequestBody WantedTaxChange entered) {
        return new ProductController.Changed(taxes.takeBack(store, read(entered)));
    }

    private static TaxRates.Change read(WantedTaxChange wanted) {
        return new TaxRates.Change(
                said("tax", wanted.tax()),
                said("component", wanted.component()),
                said("from", wanted.from()),
                said("ppm", wanted.ppm()));
    }

    private static <T> T said(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.invalid(field, null, "a value");
        }
        return value;
    }
}
