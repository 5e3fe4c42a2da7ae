package aisle.server;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.organization.Open;
import aisle.server.organization.Role;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every mapped route says who may use it, and means it. */
@ServerTest
class RouteGuardTest {
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Shop shop;

    @LocalServerPort
    private int port;

    private record Call(String method, String path) {}

    @Test
    void everyMappedRouteSaysWhoMayUseIt() {
        assertThat(requestMappingHandlerMapping.getHandlerMethods().values()).hasSizeGreaterThan(10);
        assertThat(unguarded(requestMappingHandlerMapping.getHandlerMethods().values().stream()))
                .isEmpty();
    }

    @Test
    void aRouteThatSaysNothingOrTooMuchIsFound() throws NoSuchMethodException {
        var silent = new HandlerMethod(new Planted(), "silent");
        var doubled = new HandlerMethod(new Planted(), "doubled");
        var right = new HandlerMethod(new Planted(), "right");
        assertThat(unguarded(Stream.of(silent, doubled, right)))
                .containsExactly(doubled.getShortLogMessage(), silent.getShortLogMessage());
    }

    static class Planted {
        public void silent() {}

        @Open("a")
        @aisle.server.organization.ForTill
        public void doubled() {}

        @Open("a")
        public void right() {}
    }

    private static Set<String> unguarded(Stream<HandlerMethod> routes) {
        Set<String> found = new TreeSet<>();
        routes.filter(route -> RouteGuard.ruleOf(route).isEmpty())
                .forEach(route -> found.add(route.getShortLogMessage()));
        return found;
    }

    @Test
    void everyRouteOfAStoreCallsItsPathVariableStore() {
        assertThat(patterns().filter(path -> path.startsWith("/api/stores/")))
                .allMatch(path -> path.startsWith("/api/stores/{store}"));
    }

    @Test
    void staffOfAnotherStoreAreRefusedOnEveryRouteOfAStore() {
        long mine = shop.store().id();
        long other = shop.store().id();
        Client manager = Client.signedIn(port, shop.hire(Role.MANAGER, mine).login());
        for (Call call : callsOf(path -> path.startsWith("/api/stores/"), other)) {
            var answer = manager.send(call.method(), call.path(), body(call), Map.of());
            assertThat(answer.status()).as("%s", call).isEqualTo(403);
            assertThat(answer.json().path("type").asString()).as("%s", call).isEqualTo("/problems/not-allowed");
        }
    }

    @Test
    void aTillIsRefusedOnEveryRouteOfTheOffice() {
        long store = shop.store().id();
        Client till = Client.till(port, shop.till(store).key());
        for (Call call : callsOf(path -> path.startsWith("/api/stores/"), store)) {
            assertThat(till.send(call.method(), call.path(), body(call), Map.of())
                            .status())
                    .as("%s", call)
                    .isEqualTo(403);
        }
    }

    @Test
    void staffAreRefusedOnEveryRouteOfTheTills() {
        Client owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        for (Call call : callsOf(path -> path.startsWith("/api/till/") && !path.endsWith("/enrol"), 1)) {
            assertThat(owner.send(call.method(), call.path(), body(call), Map.of())
                            .status())
                    .as("%s", call)
                    .isEqualTo(403);
        }
    }

    @Test
    void aStrangerIsRefusedOnEveryRouteThatIsNotOpen() {
        Client stranger = Client.browser(port);
        stranger.get("/api/session");
        for (Call call : callsOf(path -> path.startsWith("/api/stores/") || path.startsWith("/api/till/"), 1)) {
            if (!call.path().endsWith("/enrol")) {
                assertThat(stranger.send(call.method(), call.path(), body(call), Map.of())
                                .status())
                        .as("%s", call)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void aCashierMayNotSeeTheDaysFigures() {
        long store = shop.store().id();
        Client cashier = Client.signedIn(port, shop.hire(Role.CASHIER, store).login());
        var answer = cashier.get("/api/stores/" + store + "/tills");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("permission").asString()).isEqualTo("SALES_VIEW");
    }

    private static String body(Call call) {
        return call.method().equals("GET") ? null : "{}";
    }

    private Stream<String> patterns() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream());
    }

    private List<Call> callsOf(java.util.function.Predicate<String> which, long store) {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(RouteGuardTest::calls)
                .filter(call -> which.test(call.path()))
                .map(call -> new Call(
                        call.method(),
                        call.path().replace("{store}", "" + store).replaceAll("\\{[^}]+}", "1")))
                .toList();
    }

    private static Stream<Call> calls(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method ->
                                new Call(HttpMethod.valueOf(method.name()).name(), path)));
    }
}
