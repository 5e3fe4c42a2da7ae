package aisle.server.assistant.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.organization.Role;
import aisle.server.organization.Staff;
import aisle.server.sales.TestShop;
import aisle.server.testing.Client;
import aisle.server.testing.Client.Answer;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.client.ClientMetadata;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A program is let in by a person in the browser, once for each code, for this server only, until either ends it. */
@ServerTest
class AuthorizationTest {

    private static final String CALLBACK = "http://127.0.0.1:41999/callback?from=aisle";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Shop people;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private final CodeVerifier verifier = new CodeVerifier();
    private TestShop shop;
    private Shop.Hired buyer;
    private Client office;
    private String program;

    @BeforeEach
    void introduce() {
        shop = TestShop.open(context);
        buyer = people.hire(Role.BUYER, shop.store.id());
        office = Client.signedIn(port, buyer.login());
        program = introduced("Figures", CALLBACK);
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    /** Kept at once: what a test server lets one address introduce a minute is fewer than there are tests. */
    private String introduced(String name, String... callbacks) {
        String id = Secrets.randomText(16);
        sql.sql("insert into assistant.program values (:id, :name, :callbacks, now())")
                .param("id", id)
                .param("name", name)
                .param("callbacks", callbacks)
                .update();
        return id;
    }

    private Map<String, String> asking() {
        Map<String, String> asking = new LinkedHashMap<>();
        asking.put("response_type", "code");
        asking.put("client_id", program);
        asking.put("redirect_uri", CALLBACK);
        asking.put("scope", "STOCK_VIEW PROPOSAL_FILE PROPOSAL_VIEW");
        asking.put("state", "a state & more");
        asking.put(
                "code_challenge",
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue());
        asking.put("code_challenge_method", "S256");
        asking.put("resource", base() + "/mcp");
        return asking;
    }

    private Map<String, String> asking(String name, String value) {
        Map<String, String> asking = asking();
        if (value.isEmpty()) {
            asking.remove(name);
        } else {
            asking.put(name, value);
        }
        return asking;
    }

    private Answer seen(Client who, Map<String, String> asking) {
        return who.get("/api/consent?request=" + FormFields.encoded(FormFields.of(asking)));
    }

    private Answer decide(Client who, Map<String, String> asking, String... scopes) {
        String list = Arrays.stream(scopes).map(scope -> "\"" + scope + "\"").collect(Collectors.joining(","));
        return who.post(
                "/api/stores/" + shop.store.id() + "/consent",
                "{\"request\":\"" + FormFields.of(asking) + "\",\"scopes\":[" + list + "]}");
    }

    private String code() {
        Answer answer = decide(office, asking(), "STOCK_VIEW", "PROPOSAL_VIEW");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return FormFields.ofQuery(answer.json().path("to").asString()).get("code");
    }

    private Answer post(String path, Map<String, String> fields) {
        return Client.browser(port)
                .send("POST", path, FormFields.of(fields), Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    private Map<String, String> exchange(String code) {
        Map<String, String> exchange = new LinkedHashMap<>();
        exchange.put("grant_type", "authorization_code");
        exchange.put("client_id", program);
        exchange.put("code", code);
        exchange.put("redirect_uri", CALLBACK);
        exchange.put("code_verifier", verifier.getValue());
        exchange.put("resource", base() + "/mcp");
        return exchange;
    }

    private Map<String, String> exchange(String code, String name, String value) {
        Map<String, String> exchange = exchange(code);
        exchange.put(name, value);
        return exchange;
    }

    private JsonNode pair(Map<String, String> fields) {
        Answer answer = post("/oauth/token", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        return answer.json();
    }

    private Answer refreshed(String refresh) {
        return post(
                "/oauth/token", Map.of("grant_type", "refresh_token", "client_id", program, "refresh_token", refresh));
    }

    private Answer call(String access, String method, String params) {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
        return Client.browser(port)
                .send(
                        "POST",
                        "/mcp",
                        body,
                        Map.of("Accept", "application/json, text/event-stream", "Authorization", "Bearer " + access));
    }

    private int works(String access) {
        return call(access, "ping", "{}").status();
    }

    private static void assertRefused(Answer answer, String error) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(error.equals("invalid_client") ? 401 : 400);
        assertThat(answer.json().path("error").asString()).as(answer.body()).isEqualTo(error);
    }

    @Test
    void whoIsLetInGetsWhatWasAllowedAndNoMore() {
        var shown = seen(office, asking()).json();
        assertThat(shown.path("name").asString()).isEqualTo("Figures");
        assertThat(shown.path("host").asString()).isEqualTo("127.0.0.1");
        assertThat(shown.path("here").asBoolean()).isTrue();
        assertThat(shown.path("scopes").toString()).isEqualTo("[\"STOCK_VIEW\",\"PROPOSAL_VIEW\",\"PROPOSAL_FILE\"]");
        assertThat(shown.path("proposing").toString()).isEqualTo("[\"PROPOSAL_FILE\"]");

        String to = decide(office, asking(), "STOCK_VIEW").json().path("to").asString();
        assertThat(to).startsWith(CALLBACK + "&");
        assertThat(FormFields.ofQuery(to))
                .containsEntry("state", "a state & more")
                .containsEntry("iss", base());

        var pair = pair(exchange(FormFields.ofQuery(to).get("code")));
        assertThat(pair.path("token_type").asString()).isEqualTo("Bearer");
        assertThat(pair.path("expires_in").asLong()).isEqualTo(900);
        assertThat(pair.path("scope").asString()).isEqualTo("STOCK_VIEW");
        var tools =
                call(pair.path("access_token").asString(), "tools/list", "{}").json();
        assertThat(tools.path("result").path("tools").findValuesAsString("name"))
                .contains("product_stock")
                .doesNotContain("proposals", "propose_order");
    }

    @Test
    void aToolBeyondTheScopeSaysWhichScopeItNeeds() {
        String access = pair(exchange(code())).path("access_token").asString();
        Answer refused = call(access, "tools/call", "{\"name\":\"propose_order\",\"arguments\":{}}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("WWW-Authenticate"))
                .contains("error=\"insufficient_scope\"")
                .contains("scope=\"STOCK_VIEW PROPOSAL_VIEW PROPOSAL_FILE\"")
                .contains("resource_metadata=\"" + base() + "/.well-known/oauth-protected-resource/mcp\"");
        assertThat(call(access, "tools/call", "{\"name\":\"near_expiry\",\"arguments\":{\"days\":3}}")
                        .status())
                .isEqualTo(200);
        assertThat(call(access, "tools/call", "{\"name\":\"no_such_tool\",\"arguments\":{}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theBrowserIsLedToTheOfficeAndNowhereElse() {
        for (String query :
                List.of(FormFields.of(asking()), FormFields.of(asking("redirect_uri", "https://evil.example/")))) {
            Answer answer = Client.browser(port).get("/oauth/authorize?" + query);
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).isEqualTo("/office/allow?request=" + FormFields.encoded(query));
        }
    }

    @Test
    void noIsSaidToTheProgram() {
        Answer answer = decide(office, asking());
        assertThat(FormFields.ofQuery(answer.json().path("to").asString()))
                .containsEntry("error", "access_denied")
                .containsEntry("state", "a state & more")
                .containsEntry("iss", base())
                .doesNotContainKey("code");
    }

    /** Nobody is led to an address that the program did not name to the letter. */
    @Test
    void aStrangerOrAForeignCallbackIsAnsweredNowhere() {
        for (Map<String, String> wrong : List.of(
                asking("client_id", "made-up"),
                asking("client_id", ""),
                asking("redirect_uri", ""),
                asking("redirect_uri", CALLBACK + "&more=1"),
                asking("redirect_uri", CALLBACK.replace("41999", "41998")),
                asking("redirect_uri", CALLBACK.replace("/callback", "/Callback")),
                asking("redirect_uri", "https://evil.example/callback"))) {
            for (Answer answer : List.of(seen(office, wrong), decide(office, wrong, "STOCK_VIEW"))) {
                assertThat(answer.status()).as("%s %s", wrong, answer.body()).isEqualTo(400);
                assertThat(answer.json().has("back") || answer.json().has("to"))
                        .as("%s", wrong)
                        .isFalse();
            }
        }
        String twice = FormFields.of(asking()) + "&redirect_uri=" + FormFields.encoded("https://evil.example/");
        assertThat(office.get("/api/consent?request=" + FormFields.encoded(twice))
                        .json()
                        .has("back"))
                .isFalse();
    }

    @Test
    void whatCannotBeAskedIsSaidAndLeadsBackOnlyWhenAPersonGoes() {
        Map<Map<String, String>, String> wrong = new LinkedHashMap<>();
        wrong.put(asking("response_type", "token"), "unsupported_response_type");
        wrong.put(asking("response_type", ""), "invalid_request");
        wrong.put(asking("response_mode", "fragment"), "unsupported_response_type");
        wrong.put(asking("code_challenge", ""), "invalid_request");
        wrong.put(asking("code_challenge", "short"), "invalid_request");
        wrong.put(asking("code_challenge_method", "plain"), "invalid_request");
        wrong.put(asking("code_challenge_method", ""), "invalid_request");
        wrong.put(asking("resource", ""), "invalid_target");
        wrong.put(asking("resource", "https://other.example/mcp"), "invalid_target");
        wrong.put(asking("resource", base()), "invalid_target");
        wrong.put(asking("scope", "STOCK_VIEW EVERYTHING"), "invalid_scope");
        wrong.put(asking("request_uri", "https://evil.example/request"), "request_not_supported");
        wrong.forEach((asking, error) -> {
            Answer answer = seen(office, asking);
            assertThat(answer.status()).as("%s %s", asking, answer.body()).isEqualTo(400);
            String back = answer.json().path("back").asString("");
            assertThat(back).as("%s %s", asking, answer.body()).startsWith(CALLBACK + "&");
            assertThat(FormFields.ofQuery(back).get("error")).as("%s", asking).isEqualTo(error);
            assertThat(decide(office, asking, "STOCK_VIEW").status())
                    .as("%s", asking)
                    .isEqualTo(400);
        });
    }

    @Test
    void nobodyAllowsMoreThanTheyMayOrWasAskedFor() {
        for (String scope : List.of("PRODUCT_VIEW", "STAFF_MANAGE", "SELL")) {
            Answer answer = decide(office, asking(), "STOCK_VIEW", scope);
            assertThat(answer.status()).as(scope).isEqualTo(400);
            assertThat(answer.json().path("field").asString()).isEqualTo("scopes");
        }
        Client cashier =
                Client.signedIn(port, people.hire(Role.CASHIER, shop.store.id()).login());
        assertThat(seen(cashier, asking()).status()).isEqualTo(403);
        assertThat(decide(cashier, asking(), "STOCK_VIEW").status()).isEqualTo(403);
        assertThat(seen(Client.browser(port), asking()).status()).isEqualTo(401);
    }

    /** A foreign page could make a browser send the form, but not with what only our own pages can read. */
    @Test
    void aConsentWithoutTheTokenOfOurOwnPagesIsNone() {
        String body = "{\"request\":\"" + FormFields.of(asking()) + "\",\"scopes\":[\"STOCK_VIEW\"]}";
        Answer answer = office.send(
                "POST", "/api/stores/" + shop.store.id() + "/consent", body, Map.of("X-XSRF-TOKEN", "made-up"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/csrf");
    }

    @Test
    void aCodeIsExchangedByItsProgramWithItsVerifierAtItsCallback() {
        String other = introduced("Other", CALLBACK);
        assertRefused(post("/oauth/token", exchange(code(), "client_id", other)), "invalid_grant");
        assertRefused(post("/oauth/token", exchange(code(), "client_id", "made-up")), "invalid_client");
        assertRefused(
                post("/oauth/token", exchange(code(), "code_verifier", new CodeVerifier().getValue())),
                "invalid_grant");
        assertRefused(
                post("/oauth/token", exchange(code(), "redirect_uri", "http://127.0.0.1:41999/")), "invalid_grant");
        assertRefused(
                post("/oauth/token", exchange(code(), "resource", "https://other.example/mcp")), "invalid_target");
        assertRefused(post("/oauth/token", exchange("aisle_made-up")), "invalid_grant");
        assertRefused(post("/oauth/token", exchange(code(), "grant_type", "password")), "invalid_request");
        Map<String, String> without = exchange(code());
        without.remove("code_verifier");
        assertRefused(post("/oauth/token", without), "invalid_request");
        String late = code();
        sql.sql("update assistant.pass set expires_at = now() where hash = :hash")
                .param("hash", Secrets.hash(late))
                .update();
        assertRefused(post("/oauth/token", exchange(late)), "invalid_grant");
    }

    /** A code is burnt by a wrong try, too: whoever holds it without its verifier did not ask for it. */
    @Test
    void aCodeThatWasTriedWronglyIsGone() {
        String code = code();
        assertRefused(
                post("/oauth/token", exchange(code, "code_verifier", new CodeVerifier().getValue())), "invalid_grant");
        assertRefused(post("/oauth/token", exchange(code)), "invalid_grant");
    }

    @Test
    void aCodeThatComesTwiceEndsWhatCameOfIt() {
        String code = code();
        String access = pair(exchange(code)).path("access_token").asString();
        assertThat(works(access)).isEqualTo(200);
        assertRefused(post("/oauth/token", exchange(code)), "invalid_grant");
        assertThat(works(access)).isEqualTo(401);
    }

    @Test
    void ofManyThatBringTheSameCodeAtOnceAtMostOneIsServed() throws Exception {
        String code = code();
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<Integer> one = () -> post("/oauth/token", exchange(code)).status();
            long served = 0;
            for (var done : threads.invokeAll(java.util.Collections.nCopies(6, one))) {
                served += done.get() == 200 ? 1 : 0;
            }
            assertThat(served).isEqualTo(1);
        }
    }

    @Test
    void refreshRotatesAndOneThatComesTwiceEndsTheToken() {
        var first = pair(exchange(code()));
        var second = refreshed(first.path("refresh_token").asString()).json();
        assertThat(second.path("scope").asString()).isEqualTo("STOCK_VIEW PROPOSAL_VIEW");
        assertThat(works(second.path("access_token").asString())).isEqualTo(200);
        var third = refreshed(second.path("refresh_token").asString()).json();
        assertThat(works(third.path("access_token").asString())).isEqualTo(200);
        assertRefused(refreshed(first.path("refresh_token").asString()), "invalid_grant");
        assertThat(works(third.path("access_token").asString())).isEqualTo(401);
        assertRefused(refreshed(third.path("refresh_token").asString()), "invalid_grant");
    }

    @Test
    void accessEndsAfterItsMinutesAndIsNeverRefresh() {
        var pair = pair(exchange(code()));
        String access = pair.path("access_token").asString();
        assertRefused(refreshed(access), "invalid_grant");
        assertThat(works(pair.path("refresh_token").asString())).isEqualTo(401);
        sql.sql("update assistant.pass set expires_at = now() where hash = :hash")
                .param("hash", Secrets.hash(access))
                .update();
        assertThat(works(access)).isEqualTo(401);
    }

    @Test
    void theOfficeTheProgramOrLeavingEndsIt() {
        var pair = pair(exchange(code()));
        var listed = office.get("/api/stores/" + shop.store.id() + "/tokens")
                .json()
                .path("tokens")
                .path(0);
        assertThat(listed.path("name").asString()).isEqualTo("Figures");
        assertThat(listed.path("program").asString()).isEqualTo(program);
        office.delete("/api/stores/" + shop.store.id() + "/tokens/"
                + listed.path("id").asLong());
        assertThat(works(pair.path("access_token").asString())).isEqualTo(401);
        assertRefused(refreshed(pair.path("refresh_token").asString()), "invalid_grant");

        var again = pair(exchange(code()));
        String other = introduced("Other", CALLBACK);
        String refresh = again.path("refresh_token").asString();
        assertThat(post("/oauth/revoke", Map.of("client_id", other, "token", refresh))
                        .status())
                .isEqualTo(200);
        assertThat(works(again.path("access_token").asString())).isEqualTo(200);
        assertThat(post("/oauth/revoke", Map.of("client_id", program, "token", refresh))
                        .status())
                .isEqualTo(200);
        assertThat(works(again.path("access_token").asString())).isEqualTo(401);

        var last = pair(exchange(code()));
        staff.leave(buyer.member());
        assertThat(works(last.path("access_token").asString())).isEqualTo(401);
        assertRefused(refreshed(last.path("refresh_token").asString()), "invalid_grant");
    }

    @Test
    void aRoleThatShrinksShrinksWhatWasAllowed() {
        var pair = pair(exchange(code()));
        staff.place(buyer.member(), Role.SHIFT_LEAD, Set.of(shop.store.id()));
        assertThat(call(pair.path("access_token").asString(), "tools/list", "{}")
                        .json()
                        .path("result")
                        .path("tools")
                        .size())
                .isZero();
    }

    @Test
    void aProgramIntroducesItselfAsAPublicOneWithCallbacksThatAreItsOwn() {
        Answer answer = introduce("{\"client_name\":\"Reader\",\"redirect_uris\":[\"https://reader.example/back\","
                + "\"http://localhost:3000/back\"],\"token_endpoint_auth_method\":\"client_secret_basic\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var registered = answer.json();
        assertThat(registered.path("client_id").asString()).isNotEmpty();
        assertThat(registered.path("token_endpoint_auth_method").asString()).isEqualTo("none");
        assertThat(registered.has("client_secret")).isFalse();
        program = registered.path("client_id").asString();
        assertThat(seen(office, asking("redirect_uri", "https://reader.example/back"))
                        .json()
                        .path("host")
                        .asString())
                .isEqualTo("reader.example");
        for (String callbacks : List.of(
                "",
                "\"http://reader.example/back\"",
                "\"https://reader.example/back#part\"",
                "\"https://user@reader.example/\"",
                "\"javascript:alert(1)\"",
                "\"file:///etc/passwd\"")) {
            Answer refused = introduce("{\"client_name\":\"Reader\",\"redirect_uris\":[" + callbacks + "]}");
            assertThat(refused.status()).as("%s %s", callbacks, refused.body()).isEqualTo(400);
            assertThat(refused.json().path("error").asString()).as(callbacks).isEqualTo("invalid_redirect_uri");
        }
        Answer misled =
                introduce("{\"client_name\":\"Read\\u202eer\",\"redirect_uris\":[\"https://reader.example/back\"]}");
        assertThat(misled.json().path("error").asString()).isEqualTo("invalid_client_metadata");
        assertThat(IntStream.range(0, 12).map(ignored -> introduce("{}").status()))
                .contains(429);
    }

    private Answer introduce(String metadata) {
        return Client.browser(port).post("/oauth/register", metadata);
    }

    @Test
    void aProgramThatNobodyAllowedAnythingIsForgotten() {
        code();
        String idle = introduced("Idle", CALLBACK);
        sql.sql("update assistant.program set registered_at = now() - interval '25 hours' where id in (:ids)")
                .param("ids", List.of(idle, program))
                .update();
        assertThat(context.getBean(Programs.class).find(idle)).isPresent();
        try {
            var metadata = new ClientMetadata();
            metadata.setRedirectionURI(URI.create("https://reader.example/back"));
            context.getBean(Programs.class).register(metadata);
        } catch (GeneralException impossible) {
            throw new AssertionError(impossible);
        }
        assertThat(context.getBean(Programs.class).find(idle)).isEmpty();
        assertThat(context.getBean(Programs.class).find(program)).isPresent();
    }
}
