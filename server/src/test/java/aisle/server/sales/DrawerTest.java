package aisle.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.DrawerMove;
import aisle.core.journal.JournalEntry;
import aisle.server.ledger.Verification;
import aisle.server.testing.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes into a drawer and out of it without a sale. */
@ServerTest
class DrawerTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient sql;

    @Autowired
    Verification verification;

    TestShop shop;
    TestShop.Register till;

    @BeforeEach
    void openShop() {
        shop = TestShop.open(context);
        till = shop.till("Till 1");
    }

    @Test
    void theDrawerFollowsWhatIsPaidInPaidOutAndDroppedToTheCent() {
        take(till.opened(10_000), till.sale(10, 0));
        take(till.moved(DrawerMove.DROP, 2_000), till.moved(DrawerMove.PAID_OUT, 450));
        JournalEntry paidIn = till.moved(DrawerMove.PAID_IN, 1_000);
        take(paidIn);
        take(paidIn);

        assertThat(drawer(till.shift)).isEqualTo(10_000 + 3_000 - 2_000 - 450 + 1_000);
        assertHolds();
    }

    @Test
    void theBooksTakeDropsAndChangeThroughTheSafeAndWhatIsPaidOutAsAnExpense() {
        take(till.opened(10_000));
        take(till.moved(DrawerMove.DROP, 2_000), till.moved(DrawerMove.PAID_OUT, 450));
        take(till.moved(DrawerMove.PAID_IN, 1_000));

        assertThat(booked()).isEqualTo(Map.of("CASH", -2_000L - 450 + 1_000, "SAFE", 2_000L - 1_000, "PAID_OUT", 450L));
        assertHolds();
    }

    @Test
    void whatComesForAClosedShiftMovesTheDrawerOfTheShiftThatTookItsPlace() {
        take(till.opened(10_000), till.closed(10_000, 10_000));
        take(till.moved(DrawerMove.DROP, 700));

        assertThat(drawer(till.shift)).isEqualTo(10_000);
        assertThat(sql.sql("select drawer from sales.shift where rescue_of = :shift")
                        .param("shift", UUID.fromString(till.shift))
                        .query(Long.class)
                        .single())
                .isEqualTo(-700);
        assertHolds();
    }

    private void take(JournalEntry... entries) {
        intake.record(shop.store.id(), till.till, List.of(entries));
    }

    private long drawer(String shift) {
        return sql.sql("select drawer from sales.shift where id = :shift")
                .param("shift", UUID.fromString(shift))
                .query(Long.class)
                .single();
    }

    private Map<String, Long> booked() {
        return sql
                .sql("""
                select a.name, sum(p.amount) as amount
                from ledger.transaction t
                join ledger.posting p on p.source = t.source
                join ledger.account a on a.id = p.account
                where t.store = :store and t.kind = 'DRAWER' group by a.name""")
                .param("store", shop.store.id())
                .query((row, number) -> Map.entry(row.getString("name"), row.getLong("amount")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void assertHolds() {
        assertThat(verification.verify())
                .allSatisfy(
                        line -> assertThat(line.violations()).as(line.name()).isEmpty());
    }
}
