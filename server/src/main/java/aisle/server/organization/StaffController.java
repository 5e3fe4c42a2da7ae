package aisle.server.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of a store. Nobody hands out more than they have: only an owner makes or changes an owner. */
@RestController
@RequestMapping("/api/stores/{store}/staff")
class StaffController {
    private final Staff staff;
    private final Access access;

    StaffController(Staff staff, Access access) {
        this.staff = staff;
        this.access = access;
    }

    record Hire(
            @NotNull String login,
            @NotNull String name,
            @NotNull String password,
            @NotNull String pin,
            @NotNull Role role,
            @NotNull Set<Long> stores) {}

    record Place(@NotNull Role role, @NotNull Set<Long> stores) {}

    record NewPin(@NotNull String pin) {}

    /**
     * An age somebody has reached.
     *
     * @param years left out when it is not known
     */
    record AgeReached(@Nullable Integer years) {}

    record NewPassword(@NotNull String password) {}

    @GetMapping
    @Requires(Permission.STAFF_MANAGE)
    List<StaffMember> list(@PathVariable long store) {
        return staff.ofStore(store);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.STAFF_MANAGE)
    StaffMember hire(@PathVariable long store, @RequestBody @Valid Hire hire) {
        requireMayGive(hire.role(), hire.stores());
        return staff.hire(hire.login(), hire.name(), hire.password(), hire.pin(), hire.role(), hire.stores());
    }

    @PostMapping("/{member}/place")
    @Requires(Permission.STAFF_MANAGE)
    StaffMember place(@PathVariable long store, @PathVariable long member, @RequestBody @Valid Place place) {
        StaffMember found = changeable(store, member);
        requireMayGive(place.role(), place.stores());
        return staff.place(found, place.role(), place.stores());
    }

    @PostMapping("/{member}/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.STAFF_MANAGE)
    void newPin(@PathVariable long store, @PathVariable long member, @RequestBody @Valid NewPin given) {
        staff.newPin(changeable(store, member), given.pin());
    }

    @PostMapping("/{member}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.STAFF_MANAGE)
    void newPassword(@PathVariable long store, @PathVariable long member, @RequestBody @Valid NewPassword given) {
        staff.newPassword(changeable(store, member), given.password());
    }

    @PostMapping("/{member}/age")
    @Requires(Permission.STAFF_MANAGE)
    StaffMember reach(@PathVariable long store, @PathVariable long member, @RequestBody @Valid AgeReached reached) {
        return staff.reach(changeable(store, member), reached.years());
    }

    @PostMapping("/{member}/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.STAFF_MANAGE)
    void leave(@PathVariable long store, @PathVariable long member) {
        staff.leave(changeable(store, member));
    }

    private StaffMember changeable(long store, long member) {
        StaffMember found = staff.find(member)
                .filter(candidate -> candidate.worksIn(store))
                .orElseThrow(() -> Problem.notFound("staff member", member));
        requireMayGive(found.role(), found.stores());
        return found;
    }

    private void requireMayGive(Role role, Set<Long> stores) {
        StaffMember giver = access.staff();
        if (role.everyStore() && !giver.role().everyStore()) {
            throw Problem.forbidden("Only an owner decides about an owner.");
        }
        for (long store : stores) {
            if (!giver.worksIn(store)) {
                throw Problem.forbidden("You do not work in store " + store + ", so you cannot decide who does.");
            }
        }
    }
}
