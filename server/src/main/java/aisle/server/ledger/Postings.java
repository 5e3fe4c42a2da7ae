package aisle.server.ledger;

import aisle.server.organization.Rows;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes transactions and their postings, set by set; the database refuses what does not balance. */
@Component
class Postings {

    private final JdbcClient sql;
    private final JdbcOperations statements;

    Postings(JdbcClient sql, JdbcOperations statements) {
        this.sql = sql;
        this.statements = statements;
    }

    void write(List<Transaction> transactions) {
        List<Transaction> booked =
                transactions.stream().filter(each -> !each.amounts().isEmpty()).toList();
        if (booked.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into ledger.transaction (source, store, kind, day, at)
                select source, store, kind, date '1970-01-01' + day, to_timestamp(at / 1000.0)
                from unnest(:transactions::uuid[], :stores, :kinds, :days, :ats) as t (source, store, kind, day, at)""")
                .param(
                        "transactions",
                        booked.stream().map(each -> each.source.toString()).toArray(String[]::new))
                .param("stores", booked.stream().mapToLong(each -> each.store).toArray())
                .param("kinds", booked.stream().map(each -> each.kind).toArray(String[]::new))
                .param(
                        "days",
                        booked.stream()
                                .mapToInt(each -> (int) each.day.toEpochDay())
                                .toArray())
                .param(
                        "ats",
                        booked.stream()
                                .mapToLong(each -> each.at.toEpochMilli())
                                .toArray())
                .update();
        Rows postings = new Rows("ledger.posting", "source", "account", "department", "amount");
        for (Transaction each : booked) {
            each.amounts()
                    .forEach((place, amount) -> postings.row()
                            .id(each.source)
                            .whole(place.account().number())
                            .number(place.department())
                            .number(amount));
        }
        postings.into(statements);
    }

    /**
     * A posting as it is shown.
     *
     * @param account number of the account
     * @param name of the account
     * @param amount minor units, debit positive
     */
    record Posted(int account, String name, long amount) {}

    List<Posted> of(UUID source) {
        return sql.sql("""
                select p.account, a.name, sum(p.amount) as amount
                from ledger.posting p join ledger.account a on a.id = p.account
                where p.source = :source group by p.account, a.name order by p.account""")
                .param("source", source)
                .query((row, number) -> new Posted(row.getInt("account"), row.getString("name"), row.getLong("amount")))
                .list();
    }
}
