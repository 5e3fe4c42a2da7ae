package aisle.server.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which promotions ask for a coupon. */
@Component
public class CouponOffers {

    private final JdbcClient sql;

    CouponOffers(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A promotion that holds only for whoever gives its coupon.
     *
     * @param code the coupon's
     * @param name the promotion's
     * @param from the first day
     * @param to the first day it no longer holds; null for no end
     */
    public record Offer(
            String code,
            String name,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** All of the chain, by code; several may ask for one coupon. */
    public List<Offer> all() {
        return sql.sql("""
                select terms -> 'coupon' ->> 'code' as code, name, valid_from, valid_to
                from catalog.promotion where terms -> 'coupon' is not null and stopped_at is null
                order by 1, valid_from, id""")
                .query((row, number) -> new Offer(
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }
}
