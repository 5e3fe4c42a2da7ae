package aisle.server.insight.replenishment.shop;

import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What replenishment would order and mark down in a store today. */
@RestController
@RequestMapping("/api/stores/{store}/suggestions")
class SuggestionController {

    private final ShopReplenishment replenishment;
    private final ShopMarkdowns markdowns;

    SuggestionController(ShopReplenishment replenishment, ShopMarkdowns markdowns) {
        this.replenishment = replenishment;
        this.markdowns = markdowns;
    }

    @GetMapping("/orders/{supplier}")
    @Requires(Permission.INSIGHT_VIEW)
    SuggestedOrder order(@PathVariable long store, @PathVariable long supplier) {
        return replenishment.suggest(store, supplier, Set.of());
    }

    @GetMapping("/markdowns")
    @Requires(Permission.INSIGHT_VIEW)
    List<SuggestedMarkdown> markdowns(@PathVariable long store) {
        return markdowns.suggest(store);
    }
}
