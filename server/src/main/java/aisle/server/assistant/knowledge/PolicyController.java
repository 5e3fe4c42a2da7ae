package aisle.server.assistant.knowledge;

import aisle.server.organization.Access;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Staff;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Policies in the office: read, write, delete; and looking up what is known. */
@RestController
@RequestMapping("/api/stores/{store}")
class PolicyController {

    private static final int FOUND_MAX = 20;

    private final Policies policies;
    private final Knowledge knowledge;
    private final Staff staff;
    private final Access access;

    PolicyController(Policies policies, Knowledge knowledge, Staff staff, Access access) {
        this.policies = policies;
        this.knowledge = knowledge;
        this.staff = staff;
        this.access = access;
    }

    /** A store's policies by title, with the names of who wrote them. */
    record Written(List<Policy> policies, Map<Long, String> people) {}

    /** A policy as it should be; its own id makes it one however often it is sent. */
    record Wording(
            @Nullable UUID id,
            @Nullable String title,
            @Nullable String body) {}

    @GetMapping("/policies")
    @Requires(Permission.PRODUCT_VIEW)
    Written list(@PathVariable long store) {
        List<Policy> found = policies.of(store);
        return new Written(
                found, staff.names(found.stream().map(Policy::writtenBy).collect(Collectors.toSet())));
    }

    @PostMapping("/policies")
    @Requires(Permission.POLICY_WRITE)
    Policy write(@PathVariable long store, @RequestBody Wording wording) {
        if (wording.id() == null) {
            throw Problem.invalid("id", null, "a UUID of the policy's own, so that it is written once");
        }
        String title = Objects.requireNonNullElse(wording.title(), "").strip();
        String body = Objects.requireNonNullElse(wording.body(), "").strip();
        return policies.write(store, wording.id(), title, body, access.staff());
    }

    @DeleteMapping("/policies/{policy}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.POLICY_WRITE)
    void delete(@PathVariable long store, @PathVariable UUID policy) {
        policies.delete(store, policy, access.staff());
    }

    @GetMapping("/knowledge")
    @Requires(Permission.PRODUCT_VIEW)
    Knowledge.Found search(@PathVariable long store, @RequestParam String query) {
        return knowledge.search(store, query, FOUND_MAX);
    }
}
