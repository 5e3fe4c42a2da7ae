package aisle.server.catalog.master;

import aisle.core.price.Unit;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes products and changes what they are. */
@RestController
@RequestMapping("/api/stores/{store}/products")
class ProductMasterController {

    private final ProductMaster products;

    ProductMasterController(ProductMaster products) {
        this.products = products;
    }

    /** What is said of any product. */
    interface Said {
        @Nullable String name();

        @Nullable Long department();

        @Nullable Long category();

        @Nullable Long tax();

        @Nullable List<String> codes();

        @Nullable Long cost();

        @Nullable Long deposit();

        @Nullable Long tare();
    }

    /**
     * A product that is new.
     *
     * @param category of the department; left out for none
     * @param unit {@code EACH}, {@code KG} or {@code LB}: what it is sold and counted by from now on
     * @param codes GTINs and PLUs; left out for none
     * @param cost minor units per unit, 0 while it is not known
     * @param deposit id of the product charged with each piece
     * @param tare thousandths taken off what is weighed
     * @param price in every store from today on, minor units per unit; left out for none yet
     */
    record NewProduct(
            @Nullable String name,
            @Nullable Long department,
            @Nullable Long category,
            @Nullable Long tax,
            @Nullable String unit,
            @Nullable List<String> codes,
            @Nullable Long cost,
            @Nullable Long deposit,
            @Nullable Long tare,
            @Nullable Long price)
            implements Said {}

    /**
     * What a product is from now on, in place of what it was.
     *
     * @param category of the department; left out for none
     * @param codes GTINs and PLUs; left out for none
     * @param cost minor units per unit, 0 while it is not known
     * @param deposit id of the product charged with each piece
     * @param tare thousandths taken off what is weighed
     * @param blocked true when tills must not sell it
     * @param seen the price book's version by which it was decided
     */
    record ChangedProduct(
            @Nullable String name,
            @Nullable Long department,
            @Nullable Long category,
            @Nullable Long tax,
            @Nullable List<String> codes,
            @Nullable Long cost,
            @Nullable Long deposit,
            @Nullable Long tare,
            @Nullable Boolean blocked,
            @Nullable Long seen)
            implements Said {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PRICE_CHANGE)
    ProductMaster.Kept make(@PathVariable long store, @RequestBody NewProduct wanted) {
        Unit unit = unit(wanted.unit());
        return products.make(store, unit, ProductTerms.of(wanted, unit), ProductTerms.price(wanted.price()));
    }

    @PutMapping("/{product}")
    @Requires(Permission.PRICE_CHANGE)
    ProductMaster.Kept change(
            @PathVariable long store, @PathVariable long product, @RequestBody ChangedProduct wanted) {
        if (wanted.seen() == null) {
            throw Problem.invalid("seen", null, "the version of the price book by which it was decided");
        }
        if (wanted.blocked() == null) {
            throw Problem.invalid("blocked", null, "true or false");
        }
        ProductTerms terms = ProductTerms.of(wanted, products.unitOf(product));
        return products.change(store, product, terms, wanted.blocked(), wanted.seen());
    }

    private static Unit unit(@Nullable String said) {
        for (Unit unit : Unit.values()) {
            if (unit.name().equals(said)) {
                return unit;
            }
        }
        throw Problem.invalid("unit", said, List.of(Unit.values()));
    }
}
