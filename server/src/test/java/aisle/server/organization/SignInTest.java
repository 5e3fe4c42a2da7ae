package aisle.server.organization;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who gets into the office, and who stays out. */
@ServerTest
class SignInTest {
    @Autowired
    private Shop shop;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private static String credentials(String login, String password) {
        return "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}";
    }

    private Client browser() {
        Client browser = Client.browser(port);
        browser.get("/api/session");
        return browser;
    }

    @Test
    void whoeverSignsInSeesTheirRightsAndStores() {
        Store store = shop.store();
        Client lead =
                Client.signedIn(port, shop.hire(Role.SHIFT_LEAD, store.id()).login());
        var session = lead.get("/api/session").json();
        assertThat(session.path("staff").path("role").asString()).isEqualTo("SHIFT_LEAD");
        assertThat(session.path("permissions"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder(
                        "SELL",
                        "REFUND",
                        "VOID",
                        "PRICE_OVERRIDE",
                        "TAX_EXEMPT",
                        "DRAWER_MOVE",
                        "SHIFT_CLOSE",
                        "SALES_VIEW",
                        "PRODUCT_VIEW",
                        "ACCOUNT_VIEW",
                        "PRODUCE",
                        "COUNT_DO",
                        "ASSISTANT_ASK");
        assertThat(session.path("stores")).hasSize(1);
        assertThat(session.path("stores").get(0).path("id").asLong()).isEqualTo(store.id());
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        String login = shop.hire(Role.OWNER).login();
        var answer = browser().post("/api/session", credentials(login, Shop.PASSWORD));
        String cookie = answer.headers().get("set-cookie").stream()
                .filter(set -> set.startsWith("SESSION="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");
    }

    @Test
    void thatASessionIsInUseIsWrittenOnceAMinuteAndKeepsItForTwelveHoursMore() {
        Client browser = browser();
        var signedIn =
                browser.post("/api/session", credentials(shop.hire(Role.OWNER).login(), Shop.PASSWORD));
        String cookie = signedIn.headers().get("set-cookie").stream()
                .filter(set -> set.startsWith("SESSION="))
                .findFirst()
                .orElseThrow();
        String id = new String(Base64.getDecoder().decode(cookie.split("[=;]")[1]), StandardCharsets.UTF_8);
        String written = written(id);
        for (int request = 0; request < 3; request++) {
            assertThat(browser.get("/api/session").status()).isEqualTo(200);
        }
        assertThat(written(id)).as("the row as it was written").isEqualTo(written);

        sql.sql("""
                update organization.session
                set last_access_time = last_access_time - 61000, expiry_time = expiry_time - 61000
                where session_id = :id""").param("id", id).update();
        long before = System.currentTimeMillis();
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
        assertThat(sql.sql("select expiry_time from organization.session where session_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(before + Duration.ofHours(12).toMillis());
    }

    private String written(String session) {
        return sql.sql("select ctid::text || xmin::text from organization.session where session_id = :id")
                .param("id", session)
                .query(String.class)
                .single();
    }

    @Test
    void fiveWrongPasswordsLockTheLoginEvenForTheRightOne() {
        String login = shop.hire(Role.OWNER).login();
        Client browser = browser();
        for (int i = 1; i <= 4; i++) {
            assertThat(browser.post("/api/session", credentials(login, "wrong one"))
                            .status())
                    .isEqualTo(401);
        }
        var locked = browser.post("/api/session", credentials(login, "wrong one"));
        assertThat(locked.status()).isEqualTo(423);
        assertThat(locked.json().path("type").asString()).isEqualTo("/problems/locked-out");
        assertThat(locked.json().has("until")).isTrue();
        assertThat(browser.post("/api/session", credentials(login, Shop.PASSWORD))
                        .status())
                .isEqualTo(423);
    }

    @Test
    void anUnknownLoginIsAnsweredLikeAWrongPassword() {
        var answer = browser().post("/api/session", credentials("nobody-here", "whatever it is"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/wrong-login");
    }

    @Test
    void aCallWithoutTheCsrfTokenIsRefused() {
        Client owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        var answer = owner.send("DELETE", "/api/session", null, Map.of("X-XSRF-TOKEN", "guessed"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/csrf");
        assertThat(owner.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void whoeverSignedOutIsUnknown() {
        Client owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        assertThat(owner.delete("/api/session").status()).isEqualTo(204);
        assertThat(owner.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void whoeverLeftIsOutAtOnce() {
        Shop.Hired owner = shop.hire(Role.OWNER);
        Client browser = Client.signedIn(port, owner.login());
        staff.leave(owner.member());
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        assertThat(browser()
                        .post("/api/session", credentials(owner.login(), Shop.PASSWORD))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aManagerCannotMakeAnOwner() {
        long store = shop.store().id();
        Client manager = Client.signedIn(port, shop.hire(Role.MANAGER, store).login());
        var answer = manager.post("/api/stores/" + store + "/staff", """
                {"login":"boss%d","name":"Boss","password":"long enough","pin":"1234","role":"OWNER","stores":[]}
                """.formatted(store));
        assertThat(answer.status()).isEqualTo(403);
    }
}
