package aisle.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import aisle.core.journal.Sale;
import aisle.server.assistant.Change;
import aisle.server.assistant.NewProposal;
import aisle.server.assistant.Proposals;
import aisle.server.organization.Open;
import aisle.server.organization.Role;
import aisle.server.purchasing.TestSupply;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

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

    /** An owner may see both stores, and yet what belongs to the one is not found under the other. */
    @Test
    void whatBelongsToAnotherStoreIsNotFoundUnderMine() {
        long mine = shop.store().id();
        Map<String, String> theirs = ofAnotherStore();
        Client owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        int tried = 0;
        for (Call call : callsOf(path -> path.matches("/api/stores/\\{store}/.*\\{.*"), mine, theirs)) {
            String what = call.path().split("/")[4];
            if (what.equals("products")
                    || what.equals("departments")
                    || what.equals("competitors")
                    || what.equals("suppliers")
                    || what.equals("suggestions")
                    || what.equals("recalls")
                    || what.equals("recipes")
                    || what.equals("accounts") && !call.path().contains("/moves/")
                    || what.equals("restrictions")
                    || what.equals("jobs")
                    || call.path().contains("/house-rules/taxes/")
                    || what.equals("workflows") && !call.path().contains(theirs.get("runs"))
                    || call.path().contains("/forecast/products/")) {
                continue; // these are the chain's; a store's own stock of a product is told apart below
            }
            var answer = owner.send(call.method(), call.path(), body(call), Map.of());
            assertThat(answer.status()).as("%s %s", call, answer.body()).isEqualTo(404);
            assertThat(answer.json().path("type").asString()).as("%s", call).isEqualTo("/problems/not-found");
            tried++;
        }
        assertThat(tried).isGreaterThan(8);
        var stock = owner.get("/api/stores/" + mine + "/products/" + theirs.get("products") + "/movements");
        assertThat(stock.json().path("movements").isEmpty()).as(stock.body()).isTrue();
        var lots = owner.get("/api/stores/" + mine + "/products/" + theirs.get("products") + "/lots");
        assertThat(lots.body()).isEqualTo("[]");
        var forecast = owner.get("/api/stores/" + mine + "/forecast/products/" + theirs.get("products"));
        assertThat(forecast.body()).isEqualTo("{\"past\":[],\"ahead\":[]}");
        Client till = Client.till(port, shop.till(mine).key());
        assertThat(till.get("/api/till/receipts/" + theirs.get("receipts")).status())
                .isEqualTo(404);
    }

    private static String fileOf(Client there, TestShop other) {
        return there.send(
                        "POST",
                        "/api/stores/" + other.store.id() + "/product-files?name=list",
                        "code,name\n4011,Bananas\n",
                        Map.of("Content-Type", "application/octet-stream"))
                .json()
                .get("file")
                .get("id")
                .asString();
    }

    private static String batchOf(Client there, TestShop other) {
        var begun = there.post(
                "/api/stores/" + other.store.id() + "/price-batches",
                "{\"name\":\"Theirs\",\"from\":\"%s\",\"stores\":[%d]}"
                        .formatted(LocalDate.now(other.store.zone()).plusDays(1), other.store.id()));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.json().get("id").asString();
    }

    private static String promotionOf(Client there, TestShop other) {
        var begun = there.post(
                "/api/stores/" + other.store.id() + "/promotions",
                "{\"terms\":{\"name\":\"Theirs\",\"kind\":\"PERCENT\",\"ppm\":1,\"from\":\"%s\",\"stores\":[%d],\"products\":[%d]}}"
                        .formatted(LocalDate.now(other.store.zone()).plusDays(1), other.store.id(), other.bread));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.json().get("promotion").get("id").asString();
    }

    private static String invoiceOf(Client there, TestShop other, TestSupply supply) {
        var order = supply.sent(12);
        UUID receipt = supply.received(order, 12, null, null);
        var entered = there.post("/api/stores/" + other.store.id() + "/invoices", """
                {"id":"%s","supplier":%d,"number":"4711","day":"%s","total":1200,"receipts":["%s"],
                "lines":[{"order":"%s","line":1,"quantity":12000,"cost":1200}]}""".formatted(
                UUID.randomUUID(), supply.supplier.id(), LocalDate.now(other.store.zone()), receipt, order.id()));
        assertThat(entered.status()).as(entered.body()).isEqualTo(200);
        return entered.json().get("id").asString();
    }

    private static String countOf(Client there, long store) {
        UUID id = UUID.randomUUID();
        assertThat(there.post("/api/stores/" + store + "/counts", "{\"id\":\"" + id + "\",\"name\":\"Theirs\"}")
                        .status())
                .isEqualTo(201);
        return id.toString();
    }

    private static String productionOf(Client there, TestShop other) {
        UUID recipe = UUID.randomUUID();
        String stores = "/api/stores/" + other.store.id();
        assertThat(there.put(stores + "/recipes/" + recipe, """
                {"product":%d,"quantity":1000,"ingredients":[{"product":%d,"quantity":1000}]}""".formatted(other.bread, other.wine))
                        .status())
                .isEqualTo(204);
        UUID id = UUID.randomUUID();
        assertThat(there.post(stores + "/productions", """
                {"id":"%s","recipe":"%s","batches":1,"came":1000}""".formatted(id, recipe))
                        .status())
                .isEqualTo(201);
        return id.toString();
    }

    private String transferOf(Client there, long store) {
        UUID id = UUID.randomUUID();
        assertThat(there.post(
                                "/api/stores/" + store + "/transfers",
                                "{\"id\":\"%s\",\"receiver\":%d}"
                                        .formatted(id, shop.store().id()))
                        .status())
                .isEqualTo(201);
        return id.toString();
    }

    /** An id of each thing a store's route can name, by the route's word for it. */
    private Map<String, String> ofAnotherStore() {
        TestShop other = TestShop.open(context);
        var till = other.till("Till 1");
        Sale sale = till.sale(1, 0);
        intake.record(other.store.id(), till.till, List.of(sale));
        String altered = new String(till.sale(1, 0).canonical(), StandardCharsets.UTF_8).replace("Bread", "Broad");
        byte[] journal = ("{\"entries\":[" + altered + "]}").getBytes(StandardCharsets.UTF_8);
        var kept = intake.take(other.store.id(), till.till, journal).outcomes().getFirst();
        var supply = TestSupply.of(context, other);
        var order = supply.sent(12);
        String mail = "/api/stores/" + other.store.id() + "/outbox/" + order.id();
        Client there =
                Client.signedIn(port, shop.hire(Role.MANAGER, other.store.id()).login());
        await().atMost(Duration.ofSeconds(10)).until(() -> there.get(mail).status() == 200);
        Map<String, String> ids = new HashMap<>();
        ids.put("versions", modelOf(other.store.id()));
        ids.put("proposals", proposed(other, supply).toString());
        ids.put("episodes", remembered(other, supply));
        ids.put("tokens", tokenOf(there, other.store.id()));
        ids.put("workflows", "inventory-manager");
        ids.put("jobs", "facts");
        ids.put("recalls", "1");
        ids.put("departments", "1");
        ids.put("categories", "1");
        ids.put("taxes", "1");
        ids.put("competitors", "1");
        ids.put("accounts", "GC10000000017");
        ids.put("moves", UUID.randomUUID().toString());
        ids.put("reservations", UUID.randomUUID().toString());
        ids.put("costs", "1");
        ids.put("calendar", "1");
        ids.put("restrictions", "1");
        ids.put("price-batches", batchOf(there, other));
        ids.put("promotions", promotionOf(there, other));
        ids.put("product-files", fileOf(there, other));
        ids.put("rows", "2");
        ids.put("attachments", "1");
        ids.put("prices", "1");
        ids.put("invoices", invoiceOf(there, other, supply));
        ids.put("counts", countOf(there, other.store.id()));
        ids.put("recipes", UUID.randomUUID().toString());
        ids.put("productions", productionOf(there, other));
        ids.put("transfers", transferOf(there, other.store.id()));
        ids.put("claims", UUID.randomUUID().toString());
        ids.put("runs", runOf(other.store.id()));
        ids.put("policies", policyOf(there, other.store.id()));
        ids.putAll(Map.of(
                "receipts", sale.id(),
                "quarantine", kept.refusal().item().toString(),
                "tills", Long.toString(till.till),
                "staff", Long.toString(other.cashier),
                "orders", order.id().toString(),
                "outbox", order.id().toString(),
                "suppliers", Long.toString(supply.supplier.id()),
                "packs", Long.toString(other.bread),
                "products", Long.toString(other.bread)));
        return ids;
    }

    private UUID proposed(TestShop other, TestSupply supply) {
        UUID id = UUID.randomUUID();
        var bread = new Change.Order.Line(other.bread, 12_000);
        var change = new Change.Order(supply.supplier.id(), List.of(bread));
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        context.getBean(Proposals.class)
                .file(new NewProposal(id, other.store.id(), change, "Few left", List.of(), 0, tomorrow, "agent"), null);
        return id;
    }

    /** What an agent remembers of a proposal that somebody of the other store turned down. */
    private String remembered(TestShop other, TestSupply supply) {
        return context.getBean(JdbcClient.class)
                .sql("""
                        insert into assistant.episode (proposal, store, agent, kind, supplier, products, turned_down,
                            decision, decided_at, promised)
                        values (:proposal, :store, 'agent', 'ORDER', :supplier, array[:bread]::bigint[],
                            array[:bread]::bigint[], 'REJECTED', now(), 0) returning proposal::text""")
                .param("proposal", proposed(other, supply))
                .param("store", other.store.id())
                .param("supplier", supply.supplier.id())
                .param("bread", other.bread)
                .query(String.class)
                .single();
    }

    private static String tokenOf(Client manager, long store) {
        String wanted = "{\"name\":\"A program\",\"scopes\":[\"STOCK_VIEW\"]}";
        var issued = manager.post("/api/stores/" + store + "/tokens", wanted);
        return issued.json().path("token").path("id").asString();
    }

    private static String policyOf(Client manager, long store) {
        UUID id = UUID.randomUUID();
        String wanted = "{\"id\":\"" + id + "\",\"title\":\"Safe\",\"body\":\"The code is with the owner.\"}";
        assertThat(manager.post("/api/stores/" + store + "/policies", wanted).status())
                .isEqualTo(200);
        return id.toString();
    }

    private String runOf(long store) {
        return context.getBean(JdbcClient.class)
                .sql("""
                        insert into assistant.run (id, store, workflow, state, started_by, started_at)
                        values (gen_random_uuid(), :store, 'inventory-manager', 'WAITING', 1, now()) returning id::text""")
                .param("store", store)
                .query(String.class)
                .single();
    }

    /** A version of a store's forecast, without the days it takes to train one. */
    private String modelOf(long store) {
        return context.getBean(JdbcClient.class)
                .sql("""
                        insert into insight.forecast_model (store, state, trained_at, history_from, history_to, products,
                            trees, weights, accuracy, sha256)
                        values (:store, 'ACTIVE', now(), '2026-01-01', '2026-02-01', 1, false, '{}', '{}', '')
                        returning version::text""")
                .param("store", store)
                .query(String.class)
                .single();
    }

    @Test
    void aTillIsRefusedOnEveryRouteOfTheOffice() {
        long store = shop.store().id();
        Client till = Client.till(port, shop.till(store).key());
        for (Call call : callsOf(RouteGuardTest::isOffice, store)) {
            assertThat(till.send(call.method(), call.path(), body(call), Map.of())
                            .status())
                    .as("%s", call)
                    .isEqualTo(403);
        }
    }

    private static boolean isOffice(String path) {
        return path.startsWith("/api/stores/") || path.startsWith("/api/chain/");
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
        for (Call call : callsOf(path -> isOffice(path) || path.startsWith("/api/till/"), 1)) {
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
        return call.method().equals("GET")
                ? null
                : BODIES.getOrDefault(
                        call.path().replaceAll("/[^/]*\\d[^/]*$", "").replaceAll(".*/", ""), "{}");
    }

    /**
     * Bodies that are right, by the last word of the path that is no id, so that nothing but the id can be what is
     * wrong.
     */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry(
                    "refund", "{\"lines\":[{\"line\":1,\"quantity\":1000}],\"reason\":\"stale\",\"tender\":\"CASH\"}"),
            Map.entry("dismiss", "{\"reason\":\"nonsense\"}"),
            Map.entry(
                    "amendments",
                    "{\"id\":\"0196f1c8-5f0a-7000-8000-000000000002\",\"revision\":1,\"lines\":[{\"product\":1,\"quantity\":1000}]}"),
            Map.entry(
                    "split",
                    "{\"id\":\"0196f1c8-5f0a-7000-8000-000000000003\",\"revision\":1,\"deliver\":\"2100-01-01\",\"lines\":[{\"line\":1,\"quantity\":1000}]}"),
            Map.entry("cancel", "{\"reason\":\"nonsense\"}"),
            Map.entry("lines", "{\"lines\":[{\"product\":1,\"quantity\":1000}]}"),
            Map.entry(
                    "receipts",
                    "{\"id\":\"0196f1c8-5f0a-7000-8000-000000000001\",\"lines\":[{\"line\":1,\"quantity\":1000}]}"),
            Map.entry("price-batches", "{\"name\":\"Week 49\",\"from\":\"2100-01-01\"}"),
            Map.entry("prices", "{\"lines\":[{\"product\":1,\"amount\":100}]}"),
            Map.entry("confirm", "{\"products\":[1]}"),
            Map.entry("take", "{}"),
            Map.entry(
                    "stickers",
                    "{\"product\":1,\"price\":1,\"lastDay\":\"2100-01-01\",\"count\":1,\"format\":\"A4_24\"}"),
            Map.entry("rows", "{\"cells\":[\"1\"]}"),
            Map.entry(
                    "terms",
                    "{\"fields\":{\"CODE\":{\"column\":0}},\"decimal\":\".\",\"everyStore\":false,\"from\":\"2100-01-01\"}"),
            Map.entry("mode", "{\"mode\":\"SELF\"}"),
            Map.entry("place", "{\"role\":\"CASHIER\",\"stores\":[1]}"),
            Map.entry("pin", "{\"pin\":\"4712\"}"),
            Map.entry("password", "{\"password\":\"long enough\"}"),
            Map.entry("episodes", "{\"counts\":false}"),
            Map.entry("reject", "{\"reason\":\"nonsense\"}"),
            Map.entry("undo", "{\"reason\":\"nonsense\"}"),
            Map.entry(
                    "change", "{\"change\":{\"kind\":\"MARKDOWN\",\"product\":1,\"price\":1,\"to\":\"2100-01-01\"}}"));

    private Stream<String> patterns() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream());
    }

    private List<Call> callsOf(java.util.function.Predicate<String> which, long store) {
        return callsOf(which, store, Map.of());
    }

    private List<Call> callsOf(java.util.function.Predicate<String> which, long store, Map<String, String> ids) {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(RouteGuardTest::calls)
                .filter(call -> which.test(call.path()))
                .map(call -> new Call(call.method(), filled(call.path().replace("{store}", "" + store), ids)))
                .toList();
    }

    /** A path with the id of each thing it names: that of the word before it, or 1. */
    private static String filled(String path, Map<String, String> ids) {
        return Pattern.compile("/([\\w-]+)/\\{[^}]+}").matcher(path).replaceAll(named -> {
            assertThat(ids.isEmpty() || ids.containsKey(named.group(1)))
                    .as("an id of another store's %s in %s", named.group(1), path)
                    .isTrue();
            return "/" + named.group(1) + "/" + ids.getOrDefault(named.group(1), "1");
        });
    }

    private static Stream<Call> calls(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method ->
                                new Call(HttpMethod.valueOf(method.name()).name(), path)));
    }
}
