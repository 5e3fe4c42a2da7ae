package aisle.server.insight.goods;

import aisle.server.insight.facts.DaySpan;
import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Waste and availability of a store's days. */
@RestController
@RequestMapping("/api/stores/{store}/figures/goods")
class GoodsController {

    private final GoodsDays days;

    GoodsController(GoodsDays days) {
        this.days = days;
    }

    /**
     * A day's goods.
     *
     * @param waste thrown away, minor units at cost
     * @param carried products the store carried
     * @param empty those of them of which nothing was on hand when the day ended
     * @param availability parts per million of the carried products that were there
     */
    record GoodsSheet(LocalDate day, long waste, int carried, int empty, long availability) {}

    /** Days that are over, oldest first; a day that is not worked out yet is missing. */
    record Goods(List<GoodsSheet> days) {}

    @GetMapping
    @Requires(Permission.INSIGHT_VIEW)
    Goods goods(@PathVariable long store, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        DaySpan.require(from, to);
        return new Goods(days.of(store, from, to).stream()
                .map(day -> new GoodsSheet(day.day(), day.waste(), day.carried(), day.empty(), day.availability()))
                .toList());
    }
}
