package aisle.server.sales;

import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import aisle.server.organization.Stores;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The office's first page. */
@RestController
class TodayController {

    private final Today today;
    private final Stores stores;

    TodayController(Today today, Stores stores) {
        this.today = today;
        this.stores = stores;
    }

    @GetMapping("/api/stores/{store}/today")
    @Requires(Permission.SALES_VIEW)
    Today.Day today(@PathVariable long store, @RequestParam(required = false) @Nullable LocalDate day) {
        return today.of(store, day == null ? stores.find(store).dayOf(Instant.now()) : day);
    }
}
