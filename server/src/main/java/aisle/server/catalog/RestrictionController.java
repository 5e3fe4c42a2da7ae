package aisle.server.catalog;

import aisle.server.organization.Access;
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

/** The office's restrictions: those of the chain, added and ended from any of its stores. */
@RestController
@RequestMapping("/api/stores/{store}/restrictions")
class RestrictionController {

    private final Restrictions restrictions;
    private final Staff staff;
    private final Access access;

    RestrictionController(Restrictions restrictions, Staff staff, Access access) {
        this.restrictions = restrictions;
        this.staff = staff;
        this.access = access;
    }

    /** Why a restriction ends. */
    record End(@Nullable String reason) {}

    /**
     * Restrictions, with the people they name.
     *
     * @param people names by staff id
     */
    record Found(List<Restrictions.Row> restrictions, Map<Long, String> people) {}

    @GetMapping
    @Requires(Permission.PRODUCT_VIEW)
    Found all(@PathVariable long store) {
        var rows = restrictions.all();
        var who = new HashSet<Long>();
        for (var row : rows) {
            who.add(row.addedBy());
            if (row.endedBy() != null) {
                who.add(row.endedBy());
            }
        }
        return new Found(rows, staff.names(who));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.RESTRICTION_SET)
    Restrictions.Row add(@PathVariable long store, @RequestBody Restrictions.Terms terms) {
        return restrictions.find(
                restrictions.add(store, access.staff().id(), terms).id());
    }

    @PostMapping("/{restriction}/end")
    @Requires(Permission.RESTRICTION_SET)
    Restrictions.Row end(@PathVariable long store, @PathVariable long restriction, @RequestBody End end) {
        if (end.reason() == null) {
            throw Problem.invalid("reason", null, "a reason");
        }
        return restrictions.end(store, access.staff().id(), restriction, end.reason());
    }
}
