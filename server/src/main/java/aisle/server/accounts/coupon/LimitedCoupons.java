package aisle.server.accounts.coupon;

import aisle.server.organization.SetupPart;
import aisle.server.organization.TillDevice;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a till which coupons it has to ask for; all others it gives as its price book says. */
@Component
class LimitedCoupons implements SetupPart {

    private final JdbcClient sql;

    LimitedCoupons(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String member() {
        return "limitedCoupons";
    }

    @Override
    public List<String> value(TillDevice till) {
        return sql.sql("select code from accounts.coupon_limit order by code")
                .query((row, number) -> row.getString("code"))
                .list();
    }
}
