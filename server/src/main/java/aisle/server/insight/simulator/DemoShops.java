package aisle.server.insight.simulator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers the demo shop of this database and how far its making has come. */
@Component
class DemoShops {

    private final JdbcClient sql;

    DemoShops(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What a demo shop is made from. The same plan, read again, makes the same shop.
     *
     * @param products how many products
     * @param days days of sales before the day it is made
     * @param madeAt the simulated sales end here
     */
    record Plan(int products, long seed, int days, Instant madeAt) {}

    /**
     * A demo shop under way or finished.
     *
     * @param priceBook the version it sells with; null before its assortment is there
     * @param stocked whether its opening stock is booked
     * @param finished whether it may be served
     */
    record Progress(Plan plan, long store, @Nullable Long priceBook, boolean stocked, boolean finished) {}

    Optional<Progress> find() {
        return sql.sql("select * from insight.demo_shop").query(DemoShops::row).optional();
    }

    void began(Plan plan, long store) {
        sql.sql("""
                insert into insight.demo_shop (products, seed, days, made_at, store)
                values (:products, :seed, :days, :madeAt, :store)""")
                .param("products", plan.products())
                .param("seed", plan.seed())
                .param("days", plan.days())
                .param("madeAt", plan.madeAt().atOffset(ZoneOffset.UTC))
                .param("store", store)
                .update();
    }

    void sellsWith(long priceBook) {
        sql.sql("update insight.demo_shop set price_book = :priceBook")
                .param("priceBook", priceBook)
                .update();
    }

    void stocked() {
        sql.sql("update insight.demo_shop set stocked = true").update();
    }

    void finished() {
        sql.sql("update insight.demo_shop set finished_at = now()").update();
    }

    private static Progress row(ResultSet row, int number) throws SQLException {
        var plan = new Plan(
                row.getInt("products"),
                row.getLong("seed"),
                row.getInt("days"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
        return new Progress(
                plan,
                row.getLong("store"),
                row.getObject("price_book", Long.class),
                row.getBoolean("stocked"),
                row.getTimestamp("finished_at") != null);
    }
}
