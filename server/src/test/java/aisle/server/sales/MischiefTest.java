package aisle.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.DrawerMove;
import aisle.core.journal.Header;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.Sale;
import aisle.server.ledger.Verification;
import aisle.server.organization.Role;
import aisle.server.organization.Staff;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever a broken till sends, and whatever people decide about it, is known: the record stays without a violation.
 */
@ServerTest
class MischiefTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Staff staff;

    @Autowired
    private Verification verification;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private Register till;
    private Client manager;

    @BeforeEach
    void openShop() {
        shop = TestShop.open(context);
        till = shop.till("Till 1");
        String login = "mischief" + shop.store.id();
        staff.hire(login, "Maria", Shop.PASSWORD, "4711", Role.MANAGER, Set.of(shop.store.id()));
        manager = Client.signedIn(port, login);
    }

    /** What a till, or whoever stands between, can do to an entry. */
    private enum Mischief {
        NONE,
        LOST,
        LATE,
        TWICE,
        ALTERED,
        WITHOUT_ITS_HASH,
        WITH_A_STRANGE_MEMBER,
        FORKED,
        MISCOUNTED,
        UNDER_AN_OLD_ID,
        UNDER_AN_OLD_NUMBER
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 116})
    void aBrokenTillLeavesNoViolation(long seed) {
        Random random = new Random(seed);
        Random drawer = new Random(seed);
        List<Sale> sold = new ArrayList<>();
        List<String> late = new ArrayList<>();
        send(text(till.opened(5_000)));
        act(Mischief.NONE, sold, late);
        for (int i = 0; i < 60; i++) {
            Mischief mischief =
                    random.nextBoolean() ? Mischief.NONE : Mischief.values()[random.nextInt(Mischief.values().length)];
            act(mischief, sold, late);
            if (drawer.nextInt(5) == 0) {
                DrawerMove move = DrawerMove.values()[drawer.nextInt(DrawerMove.values().length)];
                send(text(till.moved(move, 1 + drawer.nextInt(9_000))));
            }
            if (!late.isEmpty() && random.nextInt(4) == 0) {
                send(late.removeFirst());
            }
        }
        late.forEach(this::send);
        assertThat(reasons())
                .contains("form", "hash-wrong", "id-reused", "number-used", "number-gap", "chain-broken", "sums-wrong");
        assertHolds("before anybody decided");
        decide(random);
        assertHolds("after people decided");
    }

    private void act(Mischief mischief, List<Sale> sold, List<String> late) {
        ChainHead head = till.head;
        if (mischief == Mischief.FORKED) {
            till.head = new ChainHead(head.number(), "ab".repeat(32));
        } else if (mischief == Mischief.UNDER_AN_OLD_NUMBER) {
            till.head = new ChainHead(head.number() - 1, "cd".repeat(32));
        }
        Sale sale = till.sale(1 + sold.size() % 3, 0);
        switch (mischief) {
            case LOST -> {}
            case LATE -> late.add(text(sale));
            case TWICE -> {
                send(text(sale));
                send(text(sale));
            }
            case ALTERED -> send(text(sale).replace("Bread", "Broad"));
            case WITHOUT_ITS_HASH -> send(text(sale).replaceFirst(",\"hash\":\"[0-9a-f]+\"", ""));
            case WITH_A_STRANGE_MEMBER -> send(text(sale).replaceFirst("\"form\":1", "\"form\":1,\"colour\":7"));
            case MISCOUNTED -> send(text(till.chained(miscounted(sale))));
            case UNDER_AN_OLD_ID -> send(text(till.chained(under(sold.getFirst().id(), sale))));
            case UNDER_AN_OLD_NUMBER -> {
                send(text(sale));
                till.head = head;
            }
            case NONE, FORKED -> send(text(sale));
        }
        sold.add(sale);
    }

    private Sale miscounted(Sale sale) {
        var receipt = sale.receipt();
        return new Sale(
                sale.header(),
                till.receipt(receipt.lines(), receipt.taxes(), receipt.total() + 1),
                sale.previous(),
                sale.hash());
    }

    private static Sale under(String id, Sale sale) {
        Header h = sale.header();
        var header = new Header(id, h.store(), h.till(), h.number(), h.at(), h.day(), h.shift(), h.cashier());
        return new Sale(header, sale.receipt(), sale.previous(), sale.hash());
    }

    private void send(String entry) {
        byte[] body = ("{\"entries\":[" + entry + "]}").getBytes(StandardCharsets.UTF_8);
        intake.take(shop.store.id(), till.till, body);
    }

    private static String text(JournalEntry entry) {
        return new String(entry.canonical(), StandardCharsets.UTF_8);
    }

    private Set<String> reasons() {
        return new TreeSet<>(sql.sql("select reason from sales.quarantine where till = :till")
                .param("till", till.till)
                .query(String.class)
                .list());
    }

    /** Records what can be recorded and dismisses a part of the rest; some of it nobody looks at. */
    private void decide(Random random) {
        int recorded = 0;
        for (UUID item : sql.sql("select id from sales.quarantine where till = :till order by id")
                .param("till", till.till)
                .query(UUID.class)
                .list()) {
            String path = "/api/stores/" + shop.store.id() + "/quarantine/" + item;
            if (random.nextInt(3) > 0
                    && manager.post(path + "/record", "{\"reason\":\"seen on paper\"}")
                                    .status()
                            == 204) {
                recorded++;
            } else if (random.nextBoolean()) {
                assertThat(manager.post(path + "/dismiss", "{\"reason\":\"nonsense\"}")
                                .status())
                        .isEqualTo(204);
            }
        }
        assertThat(recorded).isPositive();
    }

    private void assertHolds(String when) {
        assertThat(verification.verify())
                .as(when)
                .allSatisfy(
                        line -> assertThat(line.violations()).as(line.name()).isEmpty());
    }
}
