package aisle.server.sales;

import static aisle.server.sales.Outcome.Result.DUPLICATE;
import static aisle.server.sales.Outcome.Result.QUARANTINED;
import static aisle.server.sales.Outcome.Result.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Sale;
import aisle.server.inventory.Stock;
import aisle.server.ledger.Verification;
import aisle.server.organization.Problem;
import aisle.server.organization.Role;
import aisle.server.organization.Staff;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database refuses one product, for a reason of the server's own: what that does to the sales around it. */
@ServerTest
class FailureTest {

    private static final String A_RULE_NOBODY_KNEW = "check_violation";
    private static final String DISK_FULL = "disk_full";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Stock stock;

    @Autowired
    private Staff staff;

    @Autowired
    private Verification verification;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private TestShop shop;

    @BeforeEach
    void openShop() {
        shop = TestShop.open(context);
    }

    /** From now on no movement of the shop's wine is taken. */
    private void refuseWine(String condition) {
        sql.sql("""
                create function inventory.refuse_wine() returns trigger language plpgsql as
                $$ begin raise exception 'no wine today' using errcode = '%s'; end $$;
                create trigger refuse_wine before insert on inventory.movement
                for each row when (new.product = %d) execute function inventory.refuse_wine()""".formatted(condition, shop.wine)).update();
    }

    @AfterEach
    void takeWineAgain() {
        sql.sql("drop function if exists inventory.refuse_wine() cascade").update();
    }

    @Test
    void whatFailsByItselfIsKeptAsUnreadableAndItsNeighboursAreRecorded() {
        Register till = shop.till("Till 1");
        JournalEntry opened = till.opened(0);
        Sale bread = till.sale(1, 0);
        Sale wine = till.sale(0, 1);
        List<JournalEntry> sent = List.of(opened, bread, wine, till.sale(2, 0));
        refuseWine(A_RULE_NOBODY_KNEW);
        List<Outcome> outcomes = intake.record(shop.store.id(), till.till, sent);
        assertThat(outcomes).extracting(Outcome::result).containsExactly(RECORDED, RECORDED, QUARANTINED, RECORDED);
        Outcome.Refusal refusal = outcomes.get(2).refusal();
        assertThat(refusal.reason()).isEqualTo("unreadable");
        assertThat(detail(refusal)).contains("no wine today");
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(-3_000);

        takeWineAgain();
        // the same bytes are answered as the first time; it takes a person to record them
        assertThat(intake.record(shop.store.id(), till.till, List.of(wine))
                        .getFirst()
                        .refusal())
                .isEqualTo(refusal);
        assertThat(manager().post(path(refusal) + "/record", "{}").status()).isEqualTo(204);
        assertThat(intake.record(shop.store.id(), till.till, List.of(wine)))
                .extracting(Outcome::result)
                .containsExactly(DUPLICATE);
        assertThat(stock.onHand(shop.store.id(), shop.wine)).isEqualTo(-1_000);
        assertThat(verification.verify()).allMatch(Verification.Line::holds);
    }

    @Test
    void theTillsWrittenTogetherWithItLoseNothing() throws Exception {
        List<Register> lanes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            lanes.add(shop.till("Lane " + i));
        }
        refuseWine(A_RULE_NOBODY_KNEW);
        List<Callable<List<Outcome>>> work = new ArrayList<>();
        for (Register lane : lanes) {
            boolean wine = lane == lanes.getFirst();
            work.add(() -> {
                List<Outcome> answered = new ArrayList<>();
                for (int n = 0; n < 15; n++) {
                    answered.addAll(intake.record(
                            shop.store.id(), lane.till, List.of(wine ? lane.sale(0, 1) : lane.sale(1, 0))));
                }
                return answered;
            });
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Outcome>>> answered = pool.invokeAll(work);
            assertThat(answered.getFirst().get())
                    .extracting(Outcome::result)
                    .containsOnly(QUARANTINED)
                    .hasSize(15);
            for (Future<List<Outcome>> lane : answered.subList(1, 8)) {
                assertThat(lane.get())
                        .extracting(Outcome::result)
                        .containsOnly(RECORDED)
                        .hasSize(15);
            }
        }
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(-7 * 15_000);
        assertThat(verification.verify()).allMatch(Verification.Line::holds);
    }

    @Test
    void aFullDiskIsNoFaultOfTheEntrys() {
        Register till = shop.till("Till 1");
        Sale sale = till.sale(1, 1);
        refuseWine(DISK_FULL);
        assertThatThrownBy(() -> intake.record(shop.store.id(), till.till, List.of(sale)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(503);
                    assertThat(problem.type()).isEqualTo("record-unavailable");
                });
        takeWineAgain();
        assertThat(intake.record(shop.store.id(), till.till, List.of(sale)))
                .extracting(Outcome::result)
                .containsExactly(RECORDED);
    }

    private Client manager() {
        String login = "failure" + shop.store.id();
        staff.hire(login, "Maria", Shop.PASSWORD, "4711", Role.MANAGER, Set.of(shop.store.id()));
        return Client.signedIn(port, login);
    }

    private String path(Outcome.Refusal refusal) {
        return "/api/stores/" + shop.store.id() + "/quarantine/" + refusal.item();
    }

    private String detail(Outcome.Refusal refusal) {
        return sql.sql("select detail from sales.quarantine where id = :id")
                .param("id", refusal.item())
                .query(String.class)
                .single();
    }
}
