package aisle.server.catalog.prices;

import aisle.server.catalog.prices.PriceBatch.Terms;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The prices of a batch among all prices: entered together, taken out together. Publishing is the caller's. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BatchPrices {

    private final JdbcClient sql;

    BatchPrices(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Enters a batch's prices in all its stores; one with the same beginning gives way, and to prices that hold since a
     * day began what has begun on it until now.
     *
     * @param begun the minute that it is of the batch's first day, -1 when that day is yet to come
     */
    void enter(long batch, long staff, int begun) {
        // For each product and store one look into an index: hundreds of thousands of rows meet here, and how many
        // there are of a batch that has just been written the database does not know.
        sql.sql("""
                create temporary table if not exists price_replaced
                    (id bigint not null, product bigint not null, store bigint not null) on commit drop""").update();
        sql.sql("create index if not exists price_replaced_place on price_replaced (product, store)")
                .update();
        sql.sql("truncate price_replaced").update();
        replace(batch, begun, "s.store is null and r.store is null");
        replace(batch, begun, "r.store = s.store");
        sql.sql("""
                insert into catalog.price
                    (product, store, member, valid_from, from_minute, valid_to, amount, reason, staff, batch, replaced)
                select l.product, s.store, b.member, b.valid_from, b.from_minute, b.valid_to, l.amount, b.name, :staff, b.id, r.id
                from catalog.price_batch b
                cross join lateral unnest(coalesce(b.stores, array[null::bigint])) as s (store)
                join catalog.price_batch_line l on l.batch = b.id
                left join price_replaced r on r.product = l.product and r.store = coalesce(s.store, 0)
                where b.id = :batch
                order by l.product, s.store""").param("staff", staff).param("batch", batch).update();
    }

    /** Withdraws what has the same beginning; told apart by the place, so that each half finds its index. */
    private void replace(long batch, int begun, String place) {
        sql.sql("""
                with gone as (
                    update catalog.price r set withdrawn_at = now()
                    from catalog.price_batch b
                    cross join lateral unnest(coalesce(b.stores, array[null::bigint])) as s (store)
                    join catalog.price_batch_line l on l.batch = b.id
                    where b.id = :batch and r.product = l.product and %s
                      and r.member = b.member and r.valid_from = b.valid_from and r.withdrawn_at is null
                      and (r.from_minute = b.from_minute or b.from_minute = 0 and r.from_minute <= :begun)
                    returning r.id, r.product, coalesce(r.store, 0) as store, r.from_minute)
                insert into price_replaced
                select distinct on (product, store) id, product, store from gone
                order by product, store, from_minute desc""".formatted(place))
                .param("batch", batch)
                .param("begun", begun)
                .update();
    }

    /**
     * Takes a batch's prices out again, and lets hold what they took the place of.
     *
     * @return how many were taken out; not those that somebody has replaced since
     */
    int takeOut(long batch) {
        int withdrawn = sql.sql("""
                update catalog.price set withdrawn_at = now() where batch = :batch and withdrawn_at is null""").param("batch", batch).update();
        sql.sql("""
                insert into catalog.price
                    (product, store, member, valid_from, from_minute, valid_to, amount, reason, staff, batch, replaced)
                select b.product, b.store, b.member, b.valid_from, b.from_minute, b.valid_to, b.amount, b.reason, b.staff,
                       b.batch, b.replaced
                from catalog.price t join catalog.price b on b.id = t.replaced
                where t.batch = :batch and t.withdrawn_at = now()""").param("batch", batch).update();
        return withdrawn;
    }

    /**
     * Enters the prices of a product file's rows that are being taken in, as a batch of their own.
     *
     * @param file the file, whose rows {@code catalog.product_file_line} has
     * @param wave which taking in
     * @param terms where and when they hold
     * @param staff who approved them
     * @param begun the minute that it is of their first day, -1 when that day is yet to come
     */
    public void enterFile(long file, int wave, Terms terms, long staff, int begun) {
        List<Long> stores = terms.stores();
        long batch = sql.sql("""
                insert into catalog.price_batch
                    (name, stores, member, valid_from, from_minute, valid_to, state, made_by, approved_by, approved_at, file)
                values (:name, :stores, :member, :from, :minute, :to, 'APPROVED', :staff, :staff, now(), :file) returning id""")
                .param("name", terms.name())
                .param("stores", stores == null ? null : stores.toArray(Long[]::new))
                .param("member", terms.member())
                .param("from", terms.from())
                .param("minute", terms.fromMinute())
                .param("to", terms.to())
                .param("staff", staff)
                .param("file", file)
                .query(Long.class)
                .single();
        int prices = sql.sql("""
                insert into catalog.price_batch_line (batch, product, amount, confirmed_by, lowest, highest)
                select :batch, product, amount, case when doubts is not null then :staff end, price_before, price_before
                from catalog.product_file_line
                where file = :file and kind in ('NEW', 'CHANGED') and wave = :wave and amount is not null
                order by product""")
                .param("batch", batch)
                .param("staff", staff)
                .param("file", file)
                .param("wave", wave)
                .update();
        if (prices > 0) {
            // The database plans by what it knew before hundreds of thousands came.
            sql.sql("analyze catalog.price_batch_line").update();
            enter(batch, staff, begun);
        }
    }

    /** Takes the prices of a product file out again, and lets hold what they took the place of. */
    public void takeOutFile(long file, long staff) {
        for (long batch : sql.sql("""
                select id from catalog.price_batch where file = :file and state = 'APPROVED' order by id desc""")
                .param("file", file)
                .query((row, number) -> row.getLong("id"))
                .list()) {
            takeOut(batch);
            sql.sql("""
                    update catalog.price_batch set state = 'ROLLED_BACK', ended_by = :staff, ended_at = now()
                    where id = :batch""").param("staff", staff).param("batch", batch).update();
        }
    }
}
