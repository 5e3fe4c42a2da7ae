package aisle.server.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The record of a store's business day as plain rows, for copies that are analysed. It reads and never writes. */
@Service
public class DayRecord {

    /** Rows fetched at a time: some hundred kilobytes. */
    private static final int FETCH = 2_000;

    private final JdbcClient sql;

    DayRecord(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * How much stands in the record for a day. The record only grows, so a day with as many entries as before is the
     * same day.
     *
     * @param store the store
     * @param day its business day
     * @param entries journal entries of every kind
     */
    public record Size(long store, LocalDate day, long entries) {}

    /**
     * A sale or refund. Money is minor units, negative for what was given back.
     *
     * @param kind {@code SALE} or {@code REFUND}
     * @param at the till's clock
     * @param net its lines without the tax on top
     */
    public record Receipt(
            UUID id,
            String kind,
            long till,
            Instant at,
            long cashier,
            long net,
            long taxOnTop,
            long taxInside,
            long rounding,
            long total,
            long cash,
            long card,
            long giftCard) {}

    /**
     * A line of a sale or refund. Money is minor units, quantity thousandths.
     *
     * @param receipt whose line it is
     * @param cost at the price book's cost, signed like the quantity
     * @param deposit whether it is a deposit, which is no goods
     */
    public record Line(
            UUID receipt,
            int line,
            long product,
            long department,
            long quantity,
            long discount,
            long net,
            long tax,
            long cost,
            boolean deposit) {}

    /**
     * Takes a day's rows as they come: first every receipt in the order of their time, then every line in that order.
     */
    public interface Reader {
        /** The next receipt. */
        void receipt(Receipt receipt);

        /** The next line. */
        void line(Line line);
    }

    /**
     * What a day adds up to, minor units.
     *
     * @param total what was paid
     * @param net of the lines
     * @param cost of the goods
     */
    public record Sums(long store, LocalDate day, long entries, long total, long net, long cost) {}

    /**
     * The days of all stores from one on.
     *
     * @param from the first business day
     * @return in order of store and day
     */
    public List<Size> sizes(LocalDate from) {
        return sql.sql("""
                select store, day, count(*) as entries from sales.entry where day >= :from
                group by store, day order by store, day""")
                .param("from", from)
                .query((row, number) ->
                        new Size(row.getLong("store"), row.getObject("day", LocalDate.class), row.getLong("entries")))
                .list();
    }

    /**
     * Reads a day as it stands now, all of one moment. The rows are fetched piece by piece, so that the day of a very
     * large shop needs no more memory than a small one's.
     *
     * @param store the store
     * @param day its business day
     * @param reader takes the rows; none for a day without entries
     * @return how much that was
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Size read(long store, LocalDate day, Reader reader) {
        long entries = sql.sql("select count(*) from sales.entry where store = :store and day = :day")
                .param("store", store)
                .param("day", day)
                .query(Long.class)
                .single();
        receipts(store, day, reader);
        lines(store, day, reader);
        return new Size(store, day, entries);
    }

    private void receipts(long store, LocalDate day, Reader reader) {
        sql.sql("""
                select e.id, e.kind, e.till, e.at, e.cashier, e.net, e.tax_on_top, e.tax_inside, e.rounding, e.total,
                    coalesce(sum(t.amount) filter (where t.kind = 'CASH'), 0) as cash,
                    coalesce(sum(t.amount) filter (where t.kind = 'CARD'), 0) as card,
                    coalesce(sum(t.amount) filter (where t.kind = 'GIFT_CARD'), 0) as gift_card
                from sales.entry e left join sales.tender t on t.entry = e.id
                where e.store = :store and e.day = :day and e.kind in ('SALE', 'REFUND')
                group by e.id order by e.at, e.id""")
                .param("store", store)
                .param("day", day)
                .withFetchSize(FETCH)
                .query(row -> {
                    reader.receipt(new Receipt(
                            row.getObject("id", UUID.class),
                            row.getString("kind"),
                            row.getLong("till"),
                            row.getTimestamp("at").toInstant(),
                            row.getLong("cashier"),
                            row.getLong("net"),
                            row.getLong("tax_on_top"),
                            row.getLong("tax_inside"),
                            row.getLong("rounding"),
                            row.getLong("total"),
                            row.getLong("cash"),
                            row.getLong("card"),
                            row.getLong("gift_card")));
                });
    }

    private void lines(long store, LocalDate day, Reader reader) {
        sql.sql("""
                select l.entry as receipt, l.line, l.product, l.department, l.quantity, l.discount, l.net, l.tax, l.cost,
                    l.deposit
                from sales.entry e join sales.line l on l.entry = e.id
                where e.store = :store and e.day = :day and e.kind in ('SALE', 'REFUND')
                order by e.at, e.id, l.line""")
                .param("store", store)
                .param("day", day)
                .withFetchSize(FETCH)
                .query(row -> {
                    reader.line(new Line(
                            row.getObject("receipt", UUID.class),
                            row.getInt("line"),
                            row.getLong("product"),
                            row.getLong("department"),
                            row.getLong("quantity"),
                            row.getLong("discount"),
                            row.getLong("net"),
                            row.getLong("tax"),
                            row.getLong("cost"),
                            row.getBoolean("deposit")));
                });
    }

    /**
     * What every day of every store adds up to.
     *
     * @return in order of store and day
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Sums> sums() {
        return sql.sql("""
                with receipt as (
                    select store, day, count(*) as entries,
                        coalesce(sum(total) filter (where kind in ('SALE', 'REFUND')), 0)::bigint as total
                    from sales.entry group by store, day),
                goods as (
                    select e.store, e.day, sum(l.net)::bigint as net, sum(l.cost)::bigint as cost
                    from sales.line l join sales.entry e on e.id = l.entry
                    where e.kind in ('SALE', 'REFUND') group by e.store, e.day)
                select store, day, entries, total, coalesce(net, 0) as net, coalesce(cost, 0) as cost
                from receipt left join goods using (store, day) order by store, day""")
                .query((row, number) -> new Sums(
                        row.getLong("store"),
                        row.getObject("day", LocalDate.class),
                        row.getLong("entries"),
                        row.getLong("total"),
                        row.getLong("net"),
                        row.getLong("cost")))
                .list();
    }
}
