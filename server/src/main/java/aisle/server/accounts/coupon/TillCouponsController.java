package aisle.server.accounts.coupon;

import aisle.core.promotion.Coupon;
import aisle.server.organization.Access;
import aisle.server.organization.ForTill;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a till asks of a coupon of which there are only so many: to keep one for a basket, and to give it back. */
@RestController
@RequestMapping("/api/till/coupons")
class TillCouponsController {

    private final Coupons coupons;
    private final Access access;

    TillCouponsController(Coupons coupons, Access access) {
        this.coupons = coupons;
        this.access = access;
    }

    /**
     * What is asked for.
     *
     * @param id a new UUID; the same one when the same question is asked again
     * @param code the coupon's
     * @param basket the id of the entry that the basket becomes
     */
    record Asked(
            @NotNull UUID id,
            @NotBlank @Size(max = Coupon.CODE_MAX) String code,
            @NotNull UUID basket) {}

    @PostMapping("/reservations")
    @ForTill
    Reservation reserve(@RequestBody @Valid Asked asked) {
        var till = access.till();
        return coupons.reserve(asked.id(), asked.code(), asked.basket(), till.store(), till.id());
    }

    @PostMapping("/reservations/{reservation}/return")
    @ForTill
    Reservation giveBack(@PathVariable UUID reservation) {
        return coupons.giveBack(reservation, access.till().store(), null, null);
    }
}
