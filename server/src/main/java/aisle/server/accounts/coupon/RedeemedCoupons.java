package aisle.server.accounts.coupon;

import aisle.core.journal.Sale;
import aisle.server.sales.EntriesRecorded;
import aisle.server.sales.RecordedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the coupons of every sale in the transaction that records it, with or without a limit, asked for or not. */
@Component
class RedeemedCoupons {

    private final JdbcClient sql;

    RedeemedCoupons(JdbcClient sql) {
        this.sql = sql;
    }

    private record Redeemed(Sale sale, UUID entry, int position, String code) {}

    /** Before stock, whose rows all writers want. */
    @Order(0)
    @EventListener
    void on(EntriesRecorded recorded) {
        List<Redeemed> redeemed = new ArrayList<>();
        for (RecordedEntry entry : recorded.entries()) {
            if (entry.entry() instanceof Sale sale) {
                List<String> coupons = sale.receipt().coupons();
                for (int i = 0; i < coupons.size(); i++) {
                    redeemed.add(new Redeemed(sale, entry.id(), i + 1, coupons.get(i)));
                }
            }
        }
        if (!redeemed.isEmpty()) {
            write(redeemed);
        }
    }

    private void write(List<Redeemed> redeemed) {
        sql.sql("""
                insert into accounts.coupon_redemption (entry, position, code, store, till, number, at)
                select entry, position, code, store, till, number, to_timestamp(at / 1000.0)
                from unnest(:entries::uuid[], :positions, :codes, :stores, :tills, :numbers, :ats) with ordinality
                    as d (entry, position, code, store, till, number, at, ordinal)
                order by ordinal""")
                .param(
                        "entries",
                        redeemed.stream().map(each -> each.entry().toString()).toArray(String[]::new))
                .param(
                        "positions",
                        redeemed.stream().mapToInt(Redeemed::position).toArray())
                .param("codes", redeemed.stream().map(Redeemed::code).toArray(String[]::new))
                .param("stores", longs(redeemed, each -> each.sale().header().store()))
                .param("tills", longs(redeemed, each -> each.sale().header().till()))
                .param("numbers", longs(redeemed, each -> each.sale().header().number()))
                .param("ats", longs(redeemed, each -> each.sale().header().at()))
                .update();
    }

    private static long[] longs(List<Redeemed> redeemed, ToLongFunction<Redeemed> of) {
        return redeemed.stream().mapToLong(of).toArray();
    }
}
