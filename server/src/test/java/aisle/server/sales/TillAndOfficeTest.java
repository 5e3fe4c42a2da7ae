package aisle.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Sale;
import aisle.server.organization.Role;
import aisle.server.organization.Staff;
import aisle.server.organization.Till;
import aisle.server.organization.TillKeys;
import aisle.server.organization.Tills;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.ServerTest;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The till's and the office's calls, over HTTP. */
@ServerTest
class TillAndOfficeTest {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TillKeys keys;

    @Autowired
    private Tills tills;

    @Autowired
    private Staff staff;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private TestShop shop;
    private Register till;
    private String key;

    @BeforeEach
    void enrol() {
        shop = TestShop.open(context);
        till = shop.till("Till 1");
        key = keys.enrol(keys.code(till.till).code()).key();
    }

    @Test
    void aTillIsAnsweredSaleBySaleWithItsChain() throws Exception {
        JournalEntry opened = till.opened(0);
        Sale sale = till.sale(1, 0);
        String body = entries(opened, sale);
        assertThat(post(body).body())
                .isEqualTo("{\"results\":[{\"id\":\"" + opened.id() + "\",\"outcome\":\"recorded\"},"
                        + "{\"id\":\"" + sale.id() + "\",\"outcome\":\"recorded\"}],"
                        + "\"chain\":{\"number\":2,\"hash\":\"" + till.head.hash() + "\"}}");
        // the answer was lost: the till sends again
        assertThat(post(body).body()).contains("duplicate").doesNotContain("recorded");
    }

    @Test
    void aTillShutRightAfterItsShiftsEndIsShownAsClosed() throws Exception {
        post(entries(till.opened(0), till.sale(1, 0)));
        report("{\"unsent\":1,\"stored\":3,\"oldestUnsentAt\":1795000000000,\"shift\":\"" + till.shift
                + "\",\"cashier\":" + shop.cashier + ",\"clock\":1795000000000}");
        Till before = tills.find(till.till);
        post(entries(till.closed(300, 300)));
        Till after = tills.find(till.till);

        assertThat(before.shift()).hasToString(till.shift);
        assertThat(after.shift()).isNull();
        assertThat(after.cashier()).isNull();
        assertThat(after.unsent()).isZero();
        assertThat(after.oldestUnsentAt()).isNull();
    }

    @Test
    void theEndOfAnEarlierShiftChangesNothingOfThePresentOne() throws Exception {
        String other = UUID.randomUUID().toString();
        post(entries(till.opened(0)));
        report("{\"unsent\":1,\"stored\":3,\"shift\":\"" + other + "\",\"clock\":1795000000000}");
        post(entries(till.closed(0, 0)));
        Till after = tills.find(till.till);

        assertThat(after.shift()).hasToString(other);
        assertThat(after.unsent()).isOne();
    }

    @Test
    void whatIsTooMuchOrNoJournalIsRefused() throws Exception {
        assertThat(post("x".repeat(5 * 1024 * 1024)).statusCode()).isEqualTo(413);
        assertThat(post("{\"entries\":[" + "0,".repeat(500) + "0]}").statusCode())
                .isEqualTo(413);
        assertThat(post("not json").statusCode()).isEqualTo(400);
        key = "wrong";
        assertThat(post(entries(till.sale(1, 0))).statusCode()).isEqualTo(401);
    }

    @Test
    void theOfficeFindsOpensAndRefundsAReceipt() throws Exception {
        Sale sale = till.sale(2, 0);
        post(entries(till.opened(0), sale));
        // the sale was made before the shift's opening, so its place is wrong; a good one follows
        Sale good = till.sale(2, 0);
        post(entries(good));
        signIn();
        String store = "/api/stores/" + shop.store.id();
        assertThat(get(store + "/receipts?query=bread")).contains(good.id());
        assertThat(get(store + "/receipts/" + good.id()))
                .contains("\"name\":\"COST_OF_GOODS_SOLD\",\"amount\":200", "\"quantity\":-2000");
        String order = "{\"lines\":[{\"line\":1,\"quantity\":1000}],\"reason\":\"stale\",\"tender\":\"CASH\"}";
        HttpResponse<String> refund = office("POST", store + "/receipts/" + good.id() + "/refund", order);
        assertThat(refund.body()).contains("\"code\":\"R");
        assertThat(refund.statusCode()).isEqualTo(201);
        assertThat(get(store + "/receipts/" + good.id())).contains("\"left\":[{\"line\":1,\"quantity\":1000}]");
        assertThat(get(store + "/products/" + shop.bread + "/movements")).contains("\"kind\":\"REFUND\"");
        assertThat(get(store + "/today")).contains("\"refunds\":{\"now\":300,\"before\":0}", "\"QUARANTINE\"");
        assertThat(get(store + "/quarantine?state=OPEN")).contains("\"reason\":");
    }

    @Test
    void aProductsMovementsAreTurnedPageByPageBackThroughTheDays() throws Exception {
        Instant today = till.clock;
        till.clock = today.minus(Duration.ofDays(2));
        List<JournalEntry> sold = new ArrayList<>(List.of(till.opened(0)));
        for (int i = 0; i < 74; i++) {
            till.clock = i == 40 ? today : till.clock;
            sold.add(till.sale(1, 0));
        }
        post(entries(sold.toArray(JournalEntry[]::new)));
        // a sale made offline two days ago comes last and is shown in its own day
        Register late = shop.till("Till 2");
        late.clock = today.minus(Duration.ofDays(2));
        key = keys.enrol(keys.code(late.till).code()).key();
        Sale offline = late.sale(1, 0);
        post(entries(offline));
        signIn();

        List<JsonNode> movements = new ArrayList<>();
        String path = "/api/stores/" + shop.store.id() + "/products/" + shop.bread + "/movements";
        JsonNode page = JSON.readTree(get(path));
        movements.addAll(page.get("movements").values());
        while (!page.get("next").isNull()) {
            page = JSON.readTree(get(path + "?after=" + page.get("next").asString()));
            movements.addAll(page.get("movements").values());
        }

        assertThat(movements).extracting(each -> each.get("onHand").asLong()).isEqualTo(downFrom75());
        assertThat(movements)
                .extracting(each -> each.get("day").asString())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(movements.get(34).get("source").asString()).isEqualTo(offline.id());
        assertThat(office("GET", path + "?after=2026-13-01.5", "").statusCode()).isEqualTo(400);
    }

    private static List<Long> downFrom75() {
        return LongStream.rangeClosed(-75, -1).map(each -> each * 1000).boxed().toList();
    }

    private void signIn() throws Exception {
        String login = "ledgerowner" + shop.store.id();
        staff.hire(login, "Olga", "a long password", "4711", Role.MANAGER, Set.of(shop.store.id()));
        office("GET", "/api/session", "");
        HttpResponse<String> answer =
                office("POST", "/api/session", "{\"login\":\"" + login + "\",\"password\":\"a long password\"}");
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private String get(String path) throws Exception {
        HttpResponse<String> answer = office("GET", path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> office(String method, String path, String body) throws Exception {
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("none");
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void report(String status) throws Exception {
        assertThat(till("/api/till/status", status).statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> post(String body) throws Exception {
        return till("/api/till/journal", body);
    }

    private HttpResponse<String> till(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Till " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String entries(JournalEntry... entries) {
        StringBuilder list = new StringBuilder("{\"entries\":[");
        for (JournalEntry entry : entries) {
            list.append(list.length() > 12 ? "," : "").append(new String(entry.canonical(), StandardCharsets.UTF_8));
        }
        return list.append("]}").toString();
    }
}
