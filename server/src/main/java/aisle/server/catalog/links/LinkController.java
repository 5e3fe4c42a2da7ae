package aisle.server.catalog.links;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A product's links, as the office writes them: for all stores, whole lists at a time. */
@RestController
@RequestMapping("/api/stores/{store}/products/{product}")
class LinkController {

    private static final String QUANTITY = "thousandths, more than 0";

    private final Bundles bundles;
    private final Substitutes substitutes;

    LinkController(Bundles bundles, Substitutes substitutes) {
        this.bundles = bundles;
        this.substitutes = substitutes;
    }

    /** A product in a bundle; thousandths in one bundle. */
    record NewPart(@Nullable Long product, @Nullable Long quantity) {}

    /** What is in a bundle; an empty list where the product is none any more. */
    record NewBundle(@Nullable List<NewPart> parts) {}

    /** What may take the place; thousandths of it for one unit. */
    record NewSubstitute(
            @Nullable Long product,
            @Nullable Long quantity,
            @Nullable String remark) {}

    /** What may take the place, what is offered first leading. */
    record NewSubstitutes(@Nullable List<NewSubstitute> substitutes) {}

    @PutMapping("/bundle")
    @Requires(Permission.PRODUCT_DECLARE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepBundle(@PathVariable long store, @PathVariable long product, @RequestBody NewBundle given) {
        List<Bundles.Part> parts = new ArrayList<>();
        for (NewPart each : required(given.parts(), "parts", "a list; empty for no bundle")) {
            parts.add(new Bundles.Part(
                    required(each.product(), "parts.product", "a product's id"),
                    required(each.quantity(), "parts.quantity", QUANTITY)));
        }
        bundles.keep(store, product, parts);
    }

    @PutMapping("/substitutes")
    @Requires(Permission.PRODUCT_DECLARE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepSubstitutes(@PathVariable long store, @PathVariable long product, @RequestBody NewSubstitutes given) {
        List<Substitutes.Substitute> kept = new ArrayList<>();
        for (NewSubstitute each : required(given.substitutes(), "substitutes", "a list; empty for none")) {
            kept.add(new Substitutes.Substitute(
                    required(each.product(), "substitutes.product", "a product's id"),
                    required(each.quantity(), "substitutes.quantity", QUANTITY),
                    each.remark()));
        }
        substitutes.keep(store, product, kept);
    }

    private static <T> T required(@Nullable T value, String field, String allowed) {
        if (value == null) {
            throw Problem.invalid(field, null, allowed);
        }
        return value;
    }
}
