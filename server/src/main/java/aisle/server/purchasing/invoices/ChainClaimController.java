package aisle.server.purchasing.invoices;

import aisle.server.organization.LatestMark;
import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import aisle.server.organization.Store;
import aisle.server.organization.StoreChoice;
import aisle.server.purchasing.Supplier;
import aisle.server.purchasing.Suppliers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Claims over several stores: of those that the caller works in, all, some, or a group's. */
@RestController
@RequestMapping("/api/chain/claims")
class ChainClaimController {

    private static final int PAGE = 50;

    private final Claims claims;
    private final Suppliers suppliers;
    private final StoreChoice choice;

    ChainClaimController(Claims claims, Suppliers suppliers, StoreChoice choice) {
        this.claims = claims;
        this.suppliers = suppliers;
        this.choice = choice;
    }

    /** A claim of a store. */
    record InStore(long store, ClaimController.Row claim) {}

    /**
     * A page of claims, the latest leading.
     *
     * @param next pass as {@code after} for the following page; null at the end
     */
    record Page(List<InStore> rows, @Nullable String next) {}

    @GetMapping
    @Requires(Permission.ORDER_WRITE)
    Page claims(
            @RequestParam(required = false) @Nullable List<Long> stores,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(defaultValue = "OPEN") Claim.Standing standing,
            @RequestParam(required = false) @Nullable String after) {
        Map<Long, Store> chosen =
                choice.of(stores, group).stream().collect(Collectors.toMap(Store::id, store -> store));
        List<Claim> found = claims.latest(chosen.keySet(), standing, LatestMark.read(after), PAGE + 1);
        var names = suppliers.all().stream().collect(Collectors.toMap(Supplier::id, Supplier::name));
        Instant now = Instant.now();
        List<InStore> rows = found.stream()
                .limit(PAGE)
                .map(claim -> new InStore(
                        claim.store(),
                        ClaimController.row(
                                claim,
                                names,
                                Objects.requireNonNull(chosen.get(claim.store()))
                                        .dayOf(now))))
                .toList();
        return new Page(rows, LatestMark.next(found, PAGE, claim -> new LatestMark(claim.at(), claim.id())));
    }
}
