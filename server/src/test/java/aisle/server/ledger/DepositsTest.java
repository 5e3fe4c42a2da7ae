package aisle.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Line;
import aisle.core.journal.Receipt;
import aisle.core.journal.Refund;
import aisle.core.journal.Sale;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.testing.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A deposit in the books and in stock, sold with its goods and brought back without them. */
@ServerTest
class DepositsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient sql;

    @Test
    void aDepositThatComesBackAloneIsNeitherRevenueNorStock() {
        TestShop shop = TestShop.open(context);
        TestShop.Register till = shop.till("Till 1");
        JournalEntry opened = till.opened(0);
        var head = till.head;
        Sale loaves = till.sale(2, 0);
        till.head = head;
        Line goods = loaf(loaves, 1, 0);
        Line deposit = loaf(loaves, 2, 1);
        Receipt plain = loaves.receipt();
        Sale sale = till.sale(till.receipt(List.of(goods, deposit), plain.taxes(), plain.total()));
        Refund back = till.refund(sale, 2, 1);
        intake.record(shop.store.id(), till.till, List.of(opened, sale, back));

        assertThat(booked(sale)).containsEntry("DEPOSITS", -300L).containsEntry("REVENUE", -300L);
        assertThat(booked(back)).containsEntry("DEPOSITS", 300L).doesNotContainKey("REVENUE");
        assertThat(sql.sql("select count(*) from inventory.movement where source = :source")
                        .param("source", UUID.fromString(back.id()))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** One of two loaves, as a line of its own. */
    private static Line loaf(Sale loaves, int number, int linkedTo) {
        Line two = loaves.receipt().lines().getFirst();
        return new Line(
                number,
                two.product(),
                two.code(),
                two.name(),
                two.department(),
                two.unit(),
                two.quantity() / 2,
                0,
                two.unitPrice(),
                0,
                linkedTo,
                0,
                two.gross() / 2,
                List.of(),
                two.net() / 2,
                two.tax(),
                two.taxAmount() / 2);
    }

    private Map<String, Long> booked(JournalEntry entry) {
        return sql
                .sql("""
                select a.name, sum(p.amount) as amount
                from ledger.posting p join ledger.account a on a.id = p.account
                where p.source = :source group by a.name""")
                .param("source", UUID.fromString(entry.id()))
                .query((row, number) -> Map.entry(row.getString("name"), row.getLong("amount")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
