package aisle.server.assistant.mcp;

import aisle.server.assistant.tools.Tool;
import aisle.server.assistant.tools.Tool.Effect;
import aisle.server.assistant.tools.Toolbox;
import aisle.server.organization.Access;
import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the office's page asks when a program wants in: who it is and what for, and then what the person decided. */
@RestController
class ConsentController {

    private final Programs programs;
    private final Passes passes;
    private final Toolbox tools;
    private final Access access;
    private final Address address;

    ConsentController(Programs programs, Passes passes, Toolbox tools, Access access, Address address) {
        this.programs = programs;
        this.passes = passes;
        this.tools = tools;
        this.access = access;
        this.address = address;
    }

    /**
     * A program that asks.
     *
     * @param name what it calls itself
     * @param host where the answer goes
     * @param here whether that is this machine
     * @param scopes what it asks for and the person has
     * @param proposing those of them with which it could file proposals
     */
    record Asking(String name, String host, boolean here, List<Permission> scopes, Set<Permission> proposing) {}

    /**
     * What the person decided.
     *
     * @param request the query with which the program opened the page
     * @param scopes what is allowed; none to say no
     */
    record Decision(@Nullable String request, @Nullable List<Permission> scopes) {}

    /** Where the browser goes to tell the program. */
    record Answered(String to) {}

    @GetMapping("/api/consent")
    @Requires(Permission.TOKEN_ISSUE)
    Asking asking(@RequestParam String request, HttpServletRequest http) {
        AccessRequest asked = read(request, http);
        Set<Permission> proposing = tools.all().stream()
                .filter(tool -> tool.effect() == Effect.PROPOSES)
                .map(Tool::needs)
                .collect(Collectors.toUnmodifiableSet());
        List<Permission> scopes =
                asked.scopes().stream().filter(access.staff()::may).toList();
        return new Asking(
                asked.program().name(),
                Programs.hostOf(asked.callback()),
                Programs.here(asked.callback()),
                scopes,
                scopes.stream().filter(proposing::contains).collect(Collectors.toUnmodifiableSet()));
    }

    @PostMapping("/api/stores/{store}/consent")
    @Requires(Permission.TOKEN_ISSUE)
    Answered decide(@PathVariable long store, @RequestBody Decision decision, HttpServletRequest http) {
        AccessRequest asked = read(Objects.requireNonNullElse(decision.request(), ""), http);
        Set<Permission> scopes = Set.copyOf(Objects.requireNonNullElse(decision.scopes(), List.of()));
        return new Answered(String.valueOf(
                scopes.isEmpty() ? asked.denied() : asked.allowed(passes.allow(asked, store, access.staff(), scopes))));
    }

    private AccessRequest read(String query, HttpServletRequest http) {
        address.requirePrivate(http);
        return AccessRequest.read(query, Address.base(http), programs, tools);
    }
}
