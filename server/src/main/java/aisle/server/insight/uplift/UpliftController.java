package aisle.server.insight.uplift;

import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a promotion is expected to bring, and what it brought. */
@RestController
@RequestMapping("/api/stores/{store}/promotions/{promotion}/uplift")
class UpliftController {

    private final Uplifts uplifts;

    UpliftController(Uplifts uplifts) {
        this.uplifts = uplifts;
    }

    @GetMapping
    @Requires(Permission.INSIGHT_VIEW)
    Uplifts.Uplift of(@PathVariable long store, @PathVariable long promotion) {
        return uplifts.of(store, promotion);
    }
}
