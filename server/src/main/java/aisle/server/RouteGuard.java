package aisle.server;

import aisle.server.organization.Access;
import aisle.server.organization.Caller;
import aisle.server.organization.ForCaller;
import aisle.server.organization.ForTill;
import aisle.server.organization.Open;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.StaffMember;
import aisle.server.organization.Stores;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The one place that decides whether a caller may use a route, from the route's own annotation. A route without one is
 * refused, so forgetting is safe.
 */
@Component
class RouteGuard implements HandlerInterceptor {
    /** Routes of libraries, which cannot be annotated, and why they may be open. */
    private static final Map<String, String> OPEN_OF_LIBRARIES = Map.of(
            "org.springdoc.webmvc.api.OpenApiWebMvcResource",
            "what can be asked is no secret; the answers are guarded");

    /** The path variable that names a store. */
    static final String STORE = "store";

    private final Access access;
    private final Stores stores;

    RouteGuard(Access access, Stores stores) {
        this.access = access;
        this.stores = stores;
    }

    /** Who may use a route. */
    sealed interface Rule {
        /** Staff with a permission, in the route's store. */
        record Staff(Permission permission) implements Rule {}

        /** Enrolled tills. */
        record Tills() implements Rule {}

        /** Anybody known. */
        record Callers() implements Rule {}

        /** Anybody. */
        record Everybody() implements Rule {}
    }

    /**
     * The rule a route states.
     *
     * @param route the route's method
     * @return empty when it states none, or more than one
     */
    static Optional<Rule> ruleOf(HandlerMethod route) {
        Requires requires = route.getMethodAnnotation(Requires.class);
        Set<Rule> stated = new HashSet<>();
        if (requires != null) {
            stated.add(new Rule.Staff(requires.value()));
        }
        if (route.hasMethodAnnotation(ForTill.class)) {
            stated.add(new Rule.Tills());
        }
        if (route.hasMethodAnnotation(ForCaller.class)) {
            stated.add(new Rule.Callers());
        }
        if (route.hasMethodAnnotation(Open.class) || ofLibrary(route)) {
            stated.add(new Rule.Everybody());
        }
        return stated.size() == 1 ? stated.stream().findFirst() : Optional.empty();
    }

    private static boolean ofLibrary(HandlerMethod route) {
        return OPEN_OF_LIBRARIES.containsKey(route.getBeanType().getName());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod route) {
            Rule rule = ruleOf(route)
                    .orElseThrow(() -> Problem.forbidden("This route does not say who may use it, so nobody may."));
            admit(rule, storeOf(request));
        }
        return true;
    }

    private void admit(Rule rule, @Nullable Long store) {
        switch (rule) {
            case Rule.Everybody() -> {}
            case Rule.Callers() -> admitTo(store, access.caller().orElseThrow(Problem::signInNeeded));
            case Rule.Tills() -> admitTo(store, access.till());
            case Rule.Staff(Permission permission) -> {
                StaffMember member = access.staff();
                if (!member.may(permission)) {
                    throw Problem.forbidden("A " + member.role() + " has no right to " + permission + ".")
                            .with("permission", permission);
                }
                admitTo(store, member);
            }
        }
    }

    private void admitTo(@Nullable Long store, Caller caller) {
        if (store == null) {
            return;
        }
        if (!caller.worksIn(store)) {
            throw Problem.forbidden("Store " + store + " is not one of yours.").with("store", store);
        }
        stores.find(store);
    }

    private static @Nullable Long storeOf(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (!(variables instanceof Map<?, ?> map) || !(map.get(STORE) instanceof String text)) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException notANumber) {
            throw Problem.invalid(STORE, text, "a whole number");
        }
    }
}
