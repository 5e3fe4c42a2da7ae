package aisle.server.catalog;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Staff;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The office's recalls: those of the chain, called and ended from any of its stores. */
@RestController
@RequestMapping("/api/stores/{store}/recalls")
class RecallController {

    private final Recalls recalls;
    private final Staff staff;

    RecallController(Recalls recalls, Staff staff) {
        this.recalls = recalls;
        this.staff = staff;
    }

    /**
     * What the office calls back.
     *
     * @param lot left out for every piece of the product
     * @param reason as the cashiers see it
     */
    record NewRecall(
            @Nullable Long product,
            @Nullable String lot,
            @Nullable String reason) {}

    /** Why a recall ends. */
    record End(@Nullable String reason) {}

    /**
     * Recalls, with the people they name.
     *
     * @param people names by staff id
     */
    record Found(List<Recalls.Row> recalls, Map<Long, String> people) {}

    @GetMapping
    @Requires(Permission.PRODUCT_VIEW)
    Found all(@PathVariable long store) {
        var rows = recalls.all();
        var who = new HashSet<Long>();
        for (var row : rows) {
            who.add(row.calledBy());
            if (row.endedBy() != null) {
                who.add(row.endedBy());
            }
        }
        return new Found(rows, staff.names(who));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.RECALL_CALL)
    Recalls.Row call(@PathVariable long store, @RequestBody NewRecall recall) {
        if (recall.product() == null) {
            throw Problem.invalid("product", null, "a product's id");
        }
        return recalls.call(store, recall.product(), recall.lot(), said(recall.reason()));
    }

    @PostMapping("/{recall}/end")
    @Requires(Permission.RECALL_CALL)
    Recalls.Row end(@PathVariable long store, @PathVariable long recall, @RequestBody End end) {
        return recalls.end(store, recall, said(end.reason()));
    }

    private static String said(@Nullable String reason) {
        if (reason == null) {
            throw Problem.invalid("reason", null, "a reason");
        }
        return reason;
    }
}
