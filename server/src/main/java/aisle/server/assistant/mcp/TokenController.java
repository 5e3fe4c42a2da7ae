package aisle.server.assistant.mcp;

import aisle.server.assistant.tools.Toolbox;
import aisle.server.organization.Access;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Staff;
import aisle.server.organization.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens in the office: who manages staff sees and ends everybody's, others their own. */
@RestController
@RequestMapping("/api/stores/{store}/tokens")
class TokenController {

    private static final int DAYS = 30;

    private final Tokens tokens;
    private final Toolbox tools;
    private final Staff staff;
    private final Access access;

    TokenController(Tokens tokens, Toolbox tools, Staff staff, Access access) {
        this.tokens = tokens;
        this.tools = tools;
        this.staff = staff;
        this.access = access;
    }

    /**
     * The tokens one may see, and what a new one could hold.
     *
     * @param address where programs connect
     * @param scopes permissions that tools need and the asker has
     * @param people the names of whose they are
     */
    record Connections(String address, List<Permission> scopes, List<Tokens.Token> tokens, Map<Long, String> people) {}

    /** A token as it is wanted; 30 days when none are said. */
    record Wanted(
            @Nullable String name,
            @Nullable List<Permission> scopes,
            @Nullable Integer days) {}

    @GetMapping
    @Requires(Permission.TOKEN_ISSUE)
    Connections list(@PathVariable long store, HttpServletRequest request) {
        StaffMember member = access.staff();
        List<Tokens.Token> found = tokens.list(store, whose(member));
        Set<Long> people = found.stream().map(Tokens.Token::staff).collect(Collectors.toSet());
        return new Connections(Address.resource(request), usable(member), found, staff.names(people));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.TOKEN_ISSUE)
    Tokens.Issued issue(@PathVariable long store, @RequestBody Wanted wanted, HttpServletRequest request) {
        StaffMember member = access.staff();
        String name = Objects.requireNonNullElse(wanted.name(), "").strip();
        Set<Permission> scopes = Set.copyOf(Objects.requireNonNullElse(wanted.scopes(), List.of()));
        if (!usable(member).containsAll(scopes)) {
            throw Problem.invalid("scopes", scopes, "some of " + usable(member));
        }
        int days = Objects.requireNonNullElse(wanted.days(), DAYS);
        return tokens.issue(store, member, name, scopes, days, Address.resource(request));
    }

    @DeleteMapping("/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.TOKEN_ISSUE)
    void revoke(@PathVariable long store, @PathVariable long token) {
        tokens.revoke(store, token, whose(access.staff()));
    }

    private static @Nullable Long whose(StaffMember member) {
        return member.may(Permission.STAFF_MANAGE) ? null : member.id();
    }

    private List<Permission> usable(StaffMember member) {
        return tools.permissions().stream().filter(member::may).toList();
    }
}
