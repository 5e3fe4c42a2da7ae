package aisle.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes transactions and their postings, set by set; the database refuses what does not balance. */
@Component
class Postings {

    private final JdbcClient sql;

    Postings(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(String source, Transaction.Place place, long amount) {}

    void write(List<Transaction> transactions) {
        List<Row> rows = new ArrayList<>();
        for (Transaction each : transactions) {
            each.amounts().forEach((place, amount) -> rows.add(new Row(each.source.toString(), place, amount)));
        }
        if (rows.isEmpty()) {
            return;
        }
        List<Transaction> booked =
                transactions.stream().filter(each -> !each.amounts().isEmpty()).toList();
        sql.sql("""
                insert into ledger.transaction (source, store, kind, day, at)
                select source, store, kind, date '1970-01-01' + day, to_timestamp(at / 1000.0)
                from unnest(:transactions::uuid[], :stores, :kinds, :days, :ats) as t (source, store, kind, day, at);
                insert into ledger.posting (source, account, department, amount)
                select * from unnest(:sources::uuid[], :accounts, :departments, :amounts)""")
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
                .param("sources", rows.stream().map(Row::source).toArray(String[]::new))
                .param(
                        "accounts",
                        rows.stream()
                                .mapToInt(row -> row.place().account().number())
                                .toArray())
                .param("departments", longs(rows, row -> row.place().department()))
                .param("amounts", longs(rows, Row::amount))
                .update();
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

    private static long[] longs(List<Row> rows, ToLongFunction<Row> column) {
        return rows.stream().mapToLong(column).toArray();
    }
}
