package aisle.server.accounts.coupon;

import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The office's coupons: those of the chain, seen from any of its stores. */
@RestController
@RequestMapping("/api/stores/{store}/coupons")
class CouponsController {

    private final CouponDesk desk;

    CouponsController(CouponDesk desk) {
        this.desk = desk;
    }

    /**
     * How many times a coupon is given.
     *
     * @param most left out for any number of times
     */
    record Limit(@Nullable String code, @Nullable Long most) {}

    /** Why something is done. */
    record Because(@Nullable String reason) {}

    @GetMapping
    @Requires(Permission.PRODUCT_VIEW)
    CouponDesk.Overview overview(@PathVariable long store) {
        return desk.overview(store);
    }

    /** The code comes in the body, for it may hold any sign. */
    @PutMapping("/limit")
    @Requires(Permission.PRICE_CHANGE)
    CouponDesk.Overview limit(@PathVariable long store, @RequestBody Limit limit) {
        return desk.limit(store, limit.code(), limit.most());
    }

    @PostMapping("/reservations/{reservation}/release")
    @Requires(Permission.PRICE_CHANGE)
    CouponDesk.Overview release(
            @PathVariable long store, @PathVariable UUID reservation, @RequestBody Because because) {
        return desk.release(store, reservation, because.reason());
    }
}
