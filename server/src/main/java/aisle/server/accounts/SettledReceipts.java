package aisle.server.accounts;

import aisle.core.journal.ReceiptEntry;
import aisle.core.tender.Tender;
import aisle.server.sales.EntriesRecorded;
import aisle.server.sales.RecordedEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives every tender that a balance stands behind its move, in the transaction that records the receipt: the one its
 * till made before, or else a new one, for the receipt is a fact. What was never asked for may bring a balance below
 * what it may be, which the office is shown.
 */
@Component
class SettledReceipts {

    private final JdbcClient sql;

    SettledReceipts(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A tender of a receipt.
     *
     * @param move the id of the move that is made for it when none was
     * @param amount what the balance gains, minor units
     * @param authorization the move that the till made for it; empty for none
     * @param at by the till's clock, epoch milliseconds
     */
    private record Due(
            UUID move,
            UUID entry,
            int position,
            String kind,
            String number,
            long amount,
            String authorization,
            long store,
            long till,
            long at) {}

    /** Before stock, whose rows all writers want. */
    @Order(0)
    @EventListener
    void on(EntriesRecorded recorded) {
        List<Due> due = new ArrayList<>();
        for (RecordedEntry entry : recorded.entries()) {
            if (entry.entry() instanceof ReceiptEntry receipt) {
                collect(entry, receipt, due);
            }
        }
        if (!due.isEmpty()) {
            due.sort(Comparator.comparing(Due::kind).thenComparing(Due::number).thenComparing(Due::at));
            open(due);
            settle(due);
        }
    }

    private static void collect(RecordedEntry entry, ReceiptEntry receipt, List<Due> due) {
        List<Tender> tenders = receipt.receipt().tenders();
        for (int i = 0; i < tenders.size(); i++) {
            Tender tender = tenders.get(i);
            if (tender.kind().held() && tender.amount() != 0) {
                byte[] name = (entry.id() + "/" + (i + 1)).getBytes(StandardCharsets.UTF_8);
                due.add(new Due(
                        UUID.nameUUIDFromBytes(name),
                        entry.id(),
                        i + 1,
                        tender.kind().name(),
                        tender.reference(),
                        -tender.amount(),
                        tender.authorization(),
                        receipt.header().store(),
                        receipt.header().till(),
                        receipt.header().at()));
            }
        }
    }

    /** Opens the accounts that are new, and locks all in one order, which is everybody's. */
    private void open(List<Due> due) {
        sql.sql("""
                insert into accounts.account (kind, number, opened_at)
                select kind, number, to_timestamp(min(at) / 1000.0)
                from unnest(:kinds, :numbers, :ats) as d (kind, number, at) group by kind, number order by kind, number
                on conflict do nothing""")
                .param("kinds", texts(due, Due::kind))
                .param("numbers", texts(due, Due::number))
                .param("ats", due.stream().mapToLong(Due::at).toArray())
                .update();
        sql.sql("""
                select 1 from accounts.account a
                where (a.kind, a.number) in (select kind, number from unnest(:kinds, :numbers) as d (kind, number))
                order by a.kind, a.number for update""")
                .param("kinds", texts(due, Due::kind))
                .param("numbers", texts(due, Due::number))
                .query()
                .listOfRows();
    }

    private void settle(List<Due> due) {
        sql.sql("""
                with due as (
                    select * from unnest(:moves::uuid[], :entries::uuid[], :positions, :kinds, :numbers, :amounts, :asked,
                        :stores, :tills, :ats) with ordinality
                        as d (move, entry, position, kind, number, amount, asked, store, till, at, ordinal)
                ), matched as (
                    insert into accounts.settlement (move, entry, position)
                    select distinct on (m.id) m.id, d.entry, d.position
                    from due d join accounts.move m on m.id::text = d.asked
                        and (m.kind, m.number, m.amount) = (d.kind, d.number, d.amount)
                    where not exists (select from accounts.move back where back.reverses = m.id)
                    order by m.id, d.ordinal
                    on conflict do nothing
                    returning entry, position
                ), rest as (
                    select d.*, a.balance + sum(d.amount) over (partition by d.kind, d.number order by d.ordinal) as balance
                    from due d join accounts.account a using (kind, number)
                    where not exists (select from matched m where (m.entry, m.position) = (d.entry, d.position))
                ), moved as (
                    insert into accounts.move (id, kind, number, amount, balance, store, till, at)
                    select move, kind, number, amount, balance, store, till, to_timestamp(at / 1000.0) from rest order by ordinal
                ), settled as (
                    insert into accounts.settlement (move, entry, position) select move, entry, position from rest
                )
                update accounts.account a set balance = a.balance + t.amount
                from (select kind, number, sum(amount) as amount from rest group by kind, number) t
                where (a.kind, a.number) = (t.kind, t.number)""")
                .param("moves", texts(due, each -> each.move().toString()))
                .param("entries", texts(due, each -> each.entry().toString()))
                .param("positions", due.stream().mapToInt(Due::position).toArray())
                .param("kinds", texts(due, Due::kind))
                .param("numbers", texts(due, Due::number))
                .param("amounts", due.stream().mapToLong(Due::amount).toArray())
                .param("asked", texts(due, Due::authorization))
                .param("stores", due.stream().mapToLong(Due::store).toArray())
                .param("ats", due.stream().mapToLong(Due::at).toArray())
                .param("tills", due.stream().mapToLong(Due::till).toArray())
                .update();
    }

    private static String[] texts(List<Due> due, Function<Due, String> text) {
        return due.stream().map(text).toArray(String[]::new);
    }
}
