package aisle.server.assistant.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.assistant.Proposals;
import aisle.server.organization.Role;
import aisle.server.organization.Staff;
import aisle.server.purchasing.TestSupply;
import aisle.server.sales.TestShop;
import aisle.server.testing.Client;
import aisle.server.testing.Client.Answer;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Programs get the tools their token allows, of its store, at this server, and nothing else. */
@ServerTest
class McpTest {

    private static final String WANTED =
            "{\"name\":\"A program\",\"scopes\":[\"STOCK_VIEW\",\"PROPOSAL_FILE\",\"PROPOSAL_VIEW\"],\"days\":2}";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Shop people;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private TestSupply supply;
    private Shop.Hired buyer;
    private Client office;
    private JsonNode issued;

    @BeforeEach
    void issue() {
        shop = TestShop.open(context);
        supply = TestSupply.of(context, shop);
        buyer = people.hire(Role.BUYER, shop.store.id());
        office = Client.signedIn(port, buyer.login());
        Answer answer = office.post(tokens(), WANTED);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        issued = answer.json();
    }

    private String tokens() {
        return "/api/stores/" + shop.store.id() + "/tokens";
    }

    private String secret() {
        return issued.path("secret").asString();
    }

    private Answer call(@Nullable String secret, String method, String params, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Accept", "application/json, text/event-stream");
        if (secret != null) {
            headers.put("Authorization", "Bearer " + secret);
        }
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
        return Client.browser(port).send("POST", "/mcp", body, headers);
    }

    private JsonNode result(String method, String params) {
        Answer answer = call(secret(), method, params, Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("result");
    }

    private JsonNode tool(String name, String arguments) {
        return result("tools/call", "{\"name\":\"" + name + "\",\"arguments\":" + arguments + "}");
    }

    private static void assertRefused(Answer answer, String error) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate"))
                .contains("resource_metadata=\"http://127.0.0.1:")
                .contains(error);
    }

    @Test
    void whoHasNoTokenIsToldHowToGetIn() {
        assertRefused(call(null, "tools/list", "{}", Map.of()), "Bearer ");
    }

    /** As a browser sends it whose page made a name of its own lead here. */
    @Test
    void aNameThatIsNotThisServersIsRefused() throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            String request = "GET /.well-known/oauth-protected-resource/mcp HTTP/1.1\r\nHost: evil.example:" + port
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403")
                    .contains("foreign-host");
        }
    }

    @Test
    void theMetadataNameThisServerAndItsScopes() {
        var metadata = Client.browser(port)
                .get("/.well-known/oauth-protected-resource/mcp")
                .json();
        assertThat(metadata.path("resource").asString()).isEqualTo("http://127.0.0.1:" + port + "/mcp");
        assertThat(metadata.path("scopes_supported").toString()).contains("INSIGHT_VIEW", "PROPOSAL_FILE");
    }

    @Test
    void theToolsOfTheScopesAreOfferedWithTrueAnnotations() {
        var tools = result("tools/list", "{}").path("tools");
        assertThat(tools.findValuesAsString("name"))
                .contains("product_stock", "near_expiry", "propose_order", "proposals")
                .doesNotContain("sales_of_days", "open_orders");
        for (JsonNode tool : tools) {
            boolean proposes = tool.path("name").asString().startsWith("propose_");
            assertThat(tool.path("annotations").path("readOnlyHint").asBoolean())
                    .isEqualTo(!proposes);
            assertThat(tool.path("annotations").path("destructiveHint").asBoolean())
                    .isFalse();
            assertThat(tool.path("inputSchema").path("type").asString()).isEqualTo("object");
        }
    }

    @Test
    void aToolAnswersAndSaysWhatWasWrong() {
        var stock = tool("product_stock", "{\"product\":" + shop.bread + "}");
        assertThat(stock.path("isError").asBoolean()).isFalse();
        assertThat(stock.path("structuredContent").path("onHand").asLong()).isZero();
        var unknown = tool("product_stock", "{\"product\":1}");
        assertThat(unknown.path("isError").asBoolean()).isTrue();
        assertThat(unknown.toString()).contains("no product 1");
        assertThat(tool("near_expiry", "{\"days\":-1}").toString()).contains("0 to 365");
    }

    @Test
    void whatIsWrittenIsAProposalInThePersonsName() {
        UUID id = UUID.randomUUID();
        var filed = tool("propose_order", """
                {"id":"%s","supplier":%d,"lines":[{"product":%d,"quantity":12000}],"reason":"Low","gain":0}""".formatted(id, supply.supplier.id(), shop.bread)
                .strip());
        assertThat(filed.path("isError").asBoolean()).as("%s", filed).isFalse();
        var proposal = proposals.find(shop.store.id(), id);
        assertThat(proposal.state()).isEqualTo(aisle.server.assistant.Proposal.State.OPEN);
        assertThat(proposal.events().getFirst().staff())
                .isEqualTo(buyer.member().id());
    }

    @Test
    void aTokenOfAnotherServerIsNotTaken() {
        sql.sql("update assistant.token set audience = 'https://other.example/mcp' where id = :id")
                .param("id", issued.path("token").path("id").asLong())
                .update();
        Answer answer = call(secret(), "tools/list", "{}", Map.of());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token", "https://other.example/mcp");
    }

    @Test
    void aTokenEndsWhenItIsRevokedExpiresOrItsPersonLeaves() {
        assertThat(call(secret(), "ping", "{}", Map.of()).status()).isEqualTo(200);
        long id = issued.path("token").path("id").asLong();
        sql.sql(
                        "update assistant.token set issued_at = now() - interval '2 days', expires_at = now() - interval '1 s' where id = :id")
                .param("id", id)
                .update();
        assertThat(call(secret(), "ping", "{}", Map.of()).status()).isEqualTo(401);
        issued = office.post(tokens(), WANTED).json();
        assertThat(office.delete(
                                tokens() + "/" + issued.path("token").path("id").asLong())
                        .status())
                .isEqualTo(204);
        assertThat(call(secret(), "ping", "{}", Map.of()).status()).isEqualTo(401);
        issued = office.post(tokens(), WANTED).json();
        staff.leave(buyer.member());
        assertThat(call(secret(), "ping", "{}", Map.of()).status()).isEqualTo(401);
        assertThat(call("aisle_made-up", "ping", "{}", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void aRoleThatShrinksShrinksTheToken() {
        staff.place(buyer.member(), Role.SHIFT_LEAD, java.util.Set.of(shop.store.id()));
        assertThat(result("tools/list", "{}").path("tools").size()).isZero();
    }

    @Test
    void aForeignPageIsRefusedWhateverItsToken() {
        assertThat(call(secret(), "ping", "{}", Map.of("Origin", "https://evil.example"))
                        .status())
                .isEqualTo(403);
        assertThat(call(secret(), "ping", "{}", Map.of("Origin", "null")).status())
                .isEqualTo(403);
        assertThat(call(secret(), "ping", "{}", Map.of("Origin", "http://127.0.0.1:" + port))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aSessionOrATillsKeySaysNothingHere() {
        assertThat(office.send("POST", "/mcp", "{}", Map.of()).status()).isEqualTo(401);
        String key = people.till(shop.store.id()).key();
        assertThat(Client.till(port, key).post("/mcp", "{}").status()).isEqualTo(401);
    }

    @Test
    void oneIssuesWhatOneHasAndSeesOnesOwn() {
        for (String wanted : List.of(
                "{\"name\":\"x\",\"scopes\":[\"STAFF_MANAGE\"]}",
                "{\"name\":\"x\",\"scopes\":[\"PROPOSAL_DECIDE\"]}",
                "{\"name\":\"x\",\"scopes\":[]}",
                "{\"name\":\"\",\"scopes\":[\"STOCK_VIEW\"]}",
                "{\"name\":\"x\",\"scopes\":[\"STOCK_VIEW\"],\"days\":367}")) {
            assertThat(office.post(tokens(), wanted).status()).as(wanted).isEqualTo(400);
        }
        Client other =
                Client.signedIn(port, people.hire(Role.BUYER, shop.store.id()).login());
        assertThat(other.get(tokens()).json().path("tokens").size()).isZero();
        long id = issued.path("token").path("id").asLong();
        assertThat(other.delete(tokens() + "/" + id).status()).isEqualTo(404);
        Client manager =
                Client.signedIn(port, people.hire(Role.MANAGER, shop.store.id()).login());
        assertThat(manager.get(tokens()).json().path("tokens").size()).isEqualTo(1);
        assertThat(manager.get(tokens()).body()).doesNotContain(secret());
        assertThat(manager.delete(tokens() + "/" + id).status()).isEqualTo(204);
    }
}
