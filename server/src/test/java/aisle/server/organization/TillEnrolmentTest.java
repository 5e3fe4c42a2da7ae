package aisle.server.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a device becomes a till, what it is told, and how it is shut out. */
@ServerTest
class TillEnrolmentTest {
    private static final String STATUS = "{\"unsent\":3,\"stored\":120,\"clock\":1795000000000}";

    @Autowired
    private Shop shop;

    @Autowired
    private Tills tills;

    @Autowired
    private TillKeys keys;

    @LocalServerPort
    private int port;

    private Client.Answer enrol(String code) {
        return Client.browser(port).post("/api/till/enrol", "{\"code\":\"" + code + "\"}");
    }

    @Test
    void aCodeWorksOnceInAnyCaseAndWithoutItsDash() {
        long till = tills.add(shop.store().id(), "Front").id();
        String code = keys.code(till).code();
        var first = enrol(code.toLowerCase(java.util.Locale.ROOT).replace("-", ""));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("till").path("id").asLong()).isEqualTo(till);
        var again = enrol(code);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().path("type").asString()).isEqualTo("/problems/code-wrong");
    }

    @Test
    void aRevokedTillIsToldSoInASentence() {
        var enrolment = shop.till(shop.store().id());
        Client till = Client.till(port, enrolment.key());
        assertThat(till.post("/api/till/status", STATUS).status()).isEqualTo(204);
        keys.revoke(enrolment.till().id());
        var refused = till.post("/api/till/status", STATUS);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("type").asString()).isEqualTo("/problems/till-revoked");
        assertThat(refused.json().path("detail").asString()).contains("Its sales are kept on it");
    }

    @Test
    void aSecondDeviceTakesTheTillOver() {
        var first = shop.till(shop.store().id());
        String code = keys.code(first.till().id()).code();
        assertThat(Client.till(port, first.key())
                        .post("/api/till/status", STATUS)
                        .status())
                .isEqualTo(204);
        String second = enrol(code).json().path("key").asString();
        assertThat(Client.till(port, first.key())
                        .post("/api/till/status", STATUS)
                        .status())
                .isEqualTo(401);
        assertThat(Client.till(port, second).post("/api/till/status", STATUS).status())
                .isEqualTo(204);
    }

    @Test
    void whatATillSaysOfItselfIsSeenInTheOffice() {
        long store = shop.store().id();
        var enrolment = shop.till(store);
        Client.till(port, enrolment.key()).post("/api/till/status", STATUS);
        Till seen = tills.find(enrolment.till().id());
        assertThat(seen.online()).isTrue();
        assertThat(seen.unsent()).isEqualTo(3);
        assertThat(seen.state()).isEqualTo(Till.State.ENROLLED);
    }

    @Test
    void whoWaitsForHelpAtATillIsSeenWithWhyAndSinceWhenByTheServersClock() {
        var enrolment = shop.till(shop.store().id());
        Client till = Client.till(port, enrolment.key());
        long aDayAhead = Instant.now().plus(Duration.ofDays(1)).toEpochMilli();
        till.post("/api/till/status", """
                {"unsent":0,"stored":5,"clock":%d,"doing":"SELLING",
                 "help":{"why":"AGE","since":%d,"line":"Pilsner","sum":1234}}
                """.formatted(aDayAhead, aDayAhead - 120_000));
        Till seen = tills.find(enrolment.till().id());
        assertThat(seen.doing()).isEqualTo(Till.Doing.SELLING);
        var help = Objects.requireNonNull(seen.help());
        assertThat(help.why()).isEqualTo(Till.Why.AGE);
        assertThat(help.line()).isEqualTo("Pilsner");
        assertThat(help.sum()).isEqualTo(1234);
        assertThat(Duration.between(help.since(), Instant.now()))
                .isBetween(Duration.ofSeconds(119), Duration.ofMinutes(5));
        till.post("/api/till/status", STATUS);
        Till after = tills.find(enrolment.till().id());
        assertThat(after.help()).isNull();
        assertThat(after.doing()).isNull();
        assertThat(till.post(
                                "/api/till/status",
                                STATUS.replace("}", ",\"help\":{\"why\":\"BORED\",\"since\":1,\"sum\":0}}"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoWorksAtATillIsTheOfficesToSayAndTheTillSaysWhenItHasTakenItUp() {
        long store = shop.store().id();
        var enrolment = shop.till(store);
        long id = enrolment.till().id();
        Client till = Client.till(port, enrolment.key());
        assertThat(till.get("/api/till/setup").json().path("till").path("mode").asString())
                .isEqualTo("COUNTER");
        tills.set(id, Till.Mode.SELF, "4011");
        var told = till.get("/api/till/setup").json().path("till");
        assertThat(told.path("mode").asString()).isEqualTo("SELF");
        assertThat(told.path("bagCode").asString()).isEqualTo("4011");
        assertThat(told.path("id").asLong()).isEqualTo(id);
        assertThat(tills.find(id).modeTaken()).isNull();
        till.post("/api/till/status", STATUS.replace("}", ",\"mode\":\"SELF\"}"));
        assertThat(tills.find(id).modeTaken()).isEqualTo(Till.Mode.SELF);
        assertThatThrownBy(() -> tills.set(id, Till.Mode.SELF, "a bag")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tills.set(tills.officeTill(store).id(), Till.Mode.SELF, null))
                .isInstanceOf(Problem.class);
    }

    @Test
    void onlyWhoMayEnrolTillsSaysWhoWorksAtOne() {
        long store = shop.store().id();
        long till = shop.till(store).till().id();
        String path = "/api/stores/" + store + "/tills/" + till + "/mode";
        Client lead = Client.signedIn(port, shop.hire(Role.SHIFT_LEAD, store).login());
        assertThat(lead.post(path, "{\"mode\":\"SELF\"}").status()).isEqualTo(403);
        Client manager = Client.signedIn(port, shop.hire(Role.MANAGER, store).login());
        assertThat(manager.post(path, "{\"mode\":\"ALONE\"}").status()).isEqualTo(400);
        assertThat(manager.post(path, "{\"mode\":\"SELF\"}").json().path("mode").asString())
                .isEqualTo("SELF");
    }

    @Test
    void aLeadAtTheTillChangesWhoWorksThereAndTheOfficeSaysTheSame() {
        long store = shop.store().id();
        var enrolment = shop.till(store);
        long id = enrolment.till().id();
        Client till = Client.till(port, enrolment.key());
        tills.set(id, Till.Mode.COUNTER, "4011");
        String wanted = "{\"mode\":\"%s\",\"staff\":%d}";
        long lead = shop.hire(Role.SHIFT_LEAD, store).member().id();
        assertThat(till.post("/api/till/mode", wanted.formatted("SELF", lead)).status())
                .isEqualTo(204);
        assertThat(tills.find(id).mode()).isEqualTo(Till.Mode.SELF);
        var told = till.get("/api/till/setup").json().path("till");
        assertThat(told.path("mode").asString()).isEqualTo("SELF");
        assertThat(told.path("bagCode").asString()).isEqualTo("4011");

        long cashier = shop.hire(Role.CASHIER, store).member().id();
        long elsewhere = shop.hire(Role.SHIFT_LEAD, shop.store().id()).member().id();
        for (long nobody : List.of(cashier, elsewhere, 999_999_999L)) {
            assertThat(till.post("/api/till/mode", wanted.formatted("COUNTER", nobody))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(till.post("/api/till/mode", wanted.formatted("ALONE", lead)).status())
                .isEqualTo(400);
        assertThat(tills.find(id).mode()).isEqualTo(Till.Mode.SELF);
    }

    @Test
    void theSetupHoldsWhatATillNeedsToCheckAPinAlone() {
        long store = shop.store().id();
        Shop.Hired cashier = shop.hire(Role.CASHIER, store);
        Shop.Hired buyer = shop.hire(Role.BUYER, store);
        var setup =
                Client.till(port, shop.till(store).key()).get("/api/till/setup").json();
        assertThat(setup.path("store").path("zone").asString()).isEqualTo("America/New_York");
        assertThat(setup.path("currency").path("notes").toString()).isEqualTo("[500,1000,2000,5000,10000]");
        var staff = setup.path("staff").valueStream().toList();
        assertThat(staff)
                .noneMatch(
                        person -> person.path("id").asLong() == buyer.member().id());
        var pin = staff.stream()
                .filter(person -> person.path("id").asLong() == cashier.member().id())
                .findFirst()
                .orElseThrow()
                .path("pin");
        byte[] salt = Base64.getDecoder().decode(pin.path("salt").asString());
        byte[] hash = Secret.pinHash("1234", salt, pin.path("iterations").asInt());
        assertThat(Base64.getDecoder().decode(pin.path("hash").asString()))
                .isEqualTo(hash)
                .hasSize(32);
        assertThat(salt).hasSize(16);
    }
}
