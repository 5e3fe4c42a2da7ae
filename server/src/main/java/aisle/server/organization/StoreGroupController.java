package aisle.server.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The groups of stores: seen by who works with prices, kept by who opens stores. */
@RestController
@RequestMapping("/api/store-groups")
class StoreGroupController {

    private final StoreGroups groups;

    StoreGroupController(StoreGroups groups) {
        this.groups = groups;
    }

    /** What a group is to be: a name that no other has, and the ids of its stores. */
    record Wanted(@NotNull String name, @NotNull List<@NotNull Long> stores) {

        StoreGroups.Wanted asKept() {
            return new StoreGroups.Wanted(name.strip(), stores);
        }
    }

    /** Every group. */
    record Found(List<StoreGroup> groups) {}

    @GetMapping
    @Requires(Permission.PRODUCT_VIEW)
    Found all() {
        return new Found(groups.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.STORE_OPEN)
    StoreGroup make(@RequestBody @Valid Wanted wanted) {
        return groups.make(wanted.asKept());
    }

    @PutMapping("/{group}")
    @Requires(Permission.STORE_OPEN)
    StoreGroup change(@PathVariable long group, @RequestBody @Valid Wanted wanted) {
        return groups.change(group, wanted.asKept());
    }

    @DeleteMapping("/{group}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.STORE_OPEN)
    void end(@PathVariable long group) {
        groups.end(group);
    }
}
