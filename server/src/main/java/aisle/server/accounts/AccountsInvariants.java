package aisle.server.accounts;

import aisle.core.tender.TenderKind;
import aisle.server.organization.Invariant;
import aisle.server.organization.QueryInvariant;
import aisle.server.organization.Violation;
import aisle.server.sales.Receipts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is always true of balances. */
@Configuration(proxyBeanMethods = false)
class AccountsInvariants {

    private static final int SHOWN = 100;

    @Bean
    Invariant balancesAreTheirMoves(JdbcClient sql) {
        return new QueryInvariant("a balance is the sum of its moves", sql, """
                select a.kind || ' ' || a.number as subject,
                    'balance ' || a.balance || ', moves ' || coalesce(m.amount, 0) as detail
                from accounts.account a
                left join (select kind, number, sum(amount) as amount from accounts.move group by kind, number) m
                    using (kind, number)
                where a.balance <> coalesce(m.amount, 0)""");
    }

    @Bean
    Invariant tendersHaveTheirMove(JdbcClient sql, Receipts receipts) {
        return new Invariant() {
            @Override
            public String name() {
                return "every tender from a balance has its move";
            }

            @Override
            public List<Violation> check() {
                Set<Receipts.PaidTender> moved = settled(sql);
                Set<Receipts.PaidTender> paid = new HashSet<>(receipts.tenders(Accounts.HELD));
                return Stream.concat(
                                paid.stream()
                                        .filter(each -> !moved.contains(each))
                                        .map(each -> alone(each, "tender")),
                                moved.stream()
                                        .filter(each -> !paid.contains(each))
                                        .map(each -> alone(each, "move")))
                        .limit(SHOWN)
                        .toList();
            }
        };
    }

    private static Set<Receipts.PaidTender> settled(JdbcClient sql) {
        return new HashSet<>(sql.sql("""
                select s.entry, s.position, m.kind, -m.amount as amount
                from accounts.settlement s join accounts.move m on m.id = s.move""")
                .query((row, number) -> new Receipts.PaidTender(
                        row.getObject("entry", UUID.class),
                        row.getInt("position"),
                        TenderKind.valueOf(row.getString("kind")),
                        row.getLong("amount")))
                .list());
    }

    private static Violation alone(Receipts.PaidTender each, String side) {
        return new Violation(
                "entry " + each.entry() + ", tender " + each.position(),
                "a " + side + " alone: " + each.kind() + " " + each.amount());
    }

    @Bean
    Invariant nothingReversedIsSettled(JdbcClient sql) {
        return new QueryInvariant("what was given back paid for nothing", sql, """
                select 'move ' || back.reverses as subject, 'receipt ' || s.entry as detail
                from accounts.move back join accounts.settlement s on s.move = back.reverses""");
    }
}
