package aisle.server.sales;

import static aisle.server.sales.Outcome.Result.DUPLICATE;
import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.Header;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.Sale;
import aisle.server.inventory.Stock;
import aisle.server.organization.Role;
import aisle.server.organization.Staff;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** People decide about what could not be recorded: over HTTP, once, and only those who may. */
@ServerTest
class QuarantineTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Stock stock;

    @Autowired
    private Staff staff;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private Register till;

    @BeforeEach
    void openShop() {
        shop = TestShop.open(context);
        till = shop.till("Till 1");
        take(till.opened(0));
    }

    private Outcome take(JournalEntry entry) {
        return intake.record(shop.store.id(), till.till, List.of(entry)).getFirst();
    }

    private UUID item(JournalEntry entry, String reason) {
        Outcome.Refusal refusal = take(entry).refusal();
        assertThat(refusal).extracting(Outcome.Refusal::reason).isEqualTo(reason);
        return refusal.item();
    }

    /** What is good but stands in the wrong place. */
    private Sale forked() {
        till.head = new ChainHead(till.head.number(), "ab".repeat(32));
        return till.sale(1, 0);
    }

    private Sale miscounted() {
        Sale sale = till.sale(1, 0);
        var receipt = sale.receipt();
        return (Sale) till.chained(new Sale(
                sale.header(),
                till.receipt(receipt.lines(), receipt.taxes(), receipt.total() + 1),
                sale.previous(),
                sale.hash()));
    }

    private Client as(Role role) {
        String login = role.name().toLowerCase(java.util.Locale.ROOT) + "-of-" + shop.store.id();
        staff.hire(login, "Maria", Shop.PASSWORD, "4711", role, Set.of(shop.store.id()));
        return Client.signedIn(port, login);
    }

    private String path(UUID item) {
        return "/api/stores/" + shop.store.id() + "/quarantine/" + item;
    }

    private static String type(Client.Answer answer) {
        return answer.json().path("type").asString();
    }

    @Test
    void aManagerRecordsWhatOnlyStoodInTheWrongPlace() {
        Sale sale = forked();
        UUID item = item(sale, "chain-broken");
        Client manager = as(Role.MANAGER);
        assertThat(manager.get(path(item)).json().path("state").asString()).isEqualTo("OPEN");
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isZero();

        assertThat(manager.post(path(item) + "/record", "{\"reason\":\"the tape shows it\"}")
                        .status())
                .isEqualTo(204);
        var decided = manager.get(path(item)).json();
        assertThat(decided.path("state").asString()).isEqualTo("RECORDED");
        assertThat(decided.path("decision").asString()).isEqualTo("the tape shows it");
        assertThat(decided.path("decidedBy").asString()).isEqualTo("Maria");
        assertThat(decided.path("same").path("id").asString()).isEqualTo(sale.id());
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(-1_000);
        assertThat(take(sale).result()).isEqualTo(DUPLICATE);
        assertThat(manager.get("/api/stores/" + shop.store.id() + "/audit").body())
                .contains("quarantine-recorded", item.toString());
    }

    @Test
    void whatDoesNotAddUpCanOnlyBeDismissed() {
        UUID item = item(miscounted(), "sums-wrong");
        Client manager = as(Role.MANAGER);
        var refused = manager.post(path(item) + "/record", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(type(refused)).isEqualTo("/problems/not-recordable");
        assertThat(refused.json().path("field").asString()).contains("total");
        assertThat(manager.get(path(item)).json().path("state").asString()).isEqualTo("OPEN");

        var unfounded = manager.post(path(item) + "/dismiss", "{\"reason\":\" \"}");
        assertThat(unfounded.status()).isEqualTo(400);
        assertThat(unfounded.json().path("field").asString()).isEqualTo("reason");
        assertThat(manager.post(path(item) + "/dismiss", "{\"reason\":\"a test till\"}")
                        .status())
                .isEqualTo(204);
        assertThat(manager.get(path(item)).json().path("state").asString()).isEqualTo("DISMISSED");
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isZero();
    }

    @Test
    void anIdTakenFromAnotherStoreDoesNotShowItsReceipt() {
        TestShop elsewhere = TestShop.open(context);
        Register other = elsewhere.till("Till 1");
        Sale theirs = other.sale(1, 0);
        intake.record(elsewhere.store.id(), other.till, List.of(theirs));
        Sale mine = till.sale(1, 0);
        Header h = mine.header();
        var header = new Header(theirs.id(), h.store(), h.till(), h.number(), h.at(), h.day(), h.shift(), h.cashier());
        UUID item = item(till.chained(new Sale(header, mine.receipt(), mine.previous(), mine.hash())), "id-reused");
        assertThat(as(Role.MANAGER).get(path(item)).json().path("same").isNull())
                .isTrue();
    }

    @Test
    void itIsDecidedOnce() {
        UUID item = item(forked(), "chain-broken");
        Client manager = as(Role.MANAGER);
        assertThat(manager.post(path(item) + "/dismiss", "{\"reason\":\"training\"}")
                        .status())
                .isEqualTo(204);
        var second = manager.post(path(item) + "/record", "{}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(type(second)).isEqualTo("/problems/already-decided");
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CASHIER", "SHIFT_LEAD", "BUYER"})
    void whoeverMayNotDecideIsToldWhichRightIsMissing(Role role) {
        UUID item = item(forked(), "chain-broken");
        Client somebody = as(role);
        for (String act : List.of("/record", "/dismiss")) {
            var refused = somebody.post(path(item) + act, "{\"reason\":\"because\"}");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().path("permission").asString()).isEqualTo("QUARANTINE_RESOLVE");
        }
        assertThat(as(Role.MANAGER).get(path(item)).json().path("state").asString())
                .isEqualTo("OPEN");
    }
}
