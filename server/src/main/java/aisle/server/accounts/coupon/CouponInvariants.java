package aisle.server.accounts.coupon;

import aisle.server.organization.Invariant;
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

/** What is always true of coupons. */
@Configuration(proxyBeanMethods = false)
class CouponInvariants {

    private static final int SHOWN = 100;

    @Bean
    Invariant couponsAreCounted(JdbcClient sql, Receipts receipts) {
        return new Invariant() {
            @Override
            public String name() {
                return "every coupon of a sale is counted once";
            }

            @Override
            public List<Violation> check() {
                Set<Receipts.SoldCoupon> counted = new HashSet<>(sql.sql(
                                "select entry, position, code from accounts.coupon_redemption")
                        .query((row, number) -> new Receipts.SoldCoupon(
                                row.getObject("entry", UUID.class), row.getInt("position"), row.getString("code")))
                        .list());
                Set<Receipts.SoldCoupon> sold = new HashSet<>(receipts.coupons());
                return Stream.concat(
                                sold.stream()
                                        .filter(each -> !counted.contains(each))
                                        .map(each -> alone(each, "not counted")),
                                counted.stream()
                                        .filter(each -> !sold.contains(each))
                                        .map(each -> alone(each, "counted, and on no sale")))
                        .limit(SHOWN)
                        .toList();
            }
        };
    }

    private static Violation alone(Receipts.SoldCoupon each, String what) {
        return new Violation("entry " + each.entry() + ", coupon " + each.position(), each.code() + " " + what);
    }
}
