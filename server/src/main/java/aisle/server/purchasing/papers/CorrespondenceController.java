package aisle.server.purchasing.papers;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.purchasing.Suppliers;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How orders are written to a supplier, in the office. It is the chain's but for the store's own number. */
@RestController
@RequestMapping("/api/stores/{store}/suppliers/{supplier}/correspondence")
class CorrespondenceController {

    private final Correspondences correspondences;
    private final Suppliers suppliers;

    CorrespondenceController(Correspondences correspondences, Suppliers suppliers) {
        this.correspondences = correspondences;
        this.suppliers = suppliers;
    }

    /**
     * What was said; see {@link Correspondence}.
     *
     * @param locationNumber the store's global location number, the same for every supplier
     */
    record Said(
            List<String> address,
            @Nullable String gln,
            List<OrderForm> forms,
            @Nullable String locationNumber) {}

    /** The same as the office sends it; no address and no number where they are left out. */
    record Wanted(
            @Nullable List<String> address,
            @Nullable String gln,
            @Nullable Set<OrderForm> forms,
            @Nullable String locationNumber) {}

    @GetMapping
    @Requires(Permission.ORDER_WRITE)
    Said said(@PathVariable long store, @PathVariable long supplier) {
        suppliers.find(supplier);
        Correspondence found = correspondences.of(supplier);
        return new Said(
                found.address(),
                found.gln(),
                found.forms().stream().sorted().toList(),
                correspondences.locationNumber(store));
    }

    @PutMapping
    @Requires(Permission.ORDER_WRITE)
    Said say(@PathVariable long store, @PathVariable long supplier, @RequestBody Wanted wanted) {
        if (wanted.forms() == null) {
            throw Problem.invalid("forms", null, List.of(OrderForm.values()));
        }
        List<String> address = wanted.address() == null ? List.of() : wanted.address();
        Set<OrderForm> forms = EnumSet.noneOf(OrderForm.class);
        forms.addAll(wanted.forms());
        correspondences.say(
                store,
                supplier,
                new Correspondence(
                        address.stream()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        number(wanted.gln()),
                        forms),
                number(wanted.locationNumber()));
        return said(store, supplier);
    }

    private static @Nullable String number(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.replaceAll("\\s", "");
    }
}
