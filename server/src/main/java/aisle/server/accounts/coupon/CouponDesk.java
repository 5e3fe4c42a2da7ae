package aisle.server.accounts.coupon;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import aisle.core.code.ReceiptCode;
import aisle.server.catalog.CouponOffers;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.SetupChanged;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office's side of coupons: says how many there are, sees what was given too often, gives back what nobody used.
 */
@Component
class CouponDesk {

    private static final int SHOWN = 200;
    private static final int REASON_MAX = 200;
    private static final long MOST = 100_000_000;
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    /**
     * Sales with a limited coupon in the order of who has a right to it: what the server kept for them first, then as
     * they were recorded. What baskets still hold goes before what was never asked for.
     */
    private static final String BEYOND = """
            with redeemed as (
                select d.*, l.most, row_number() over (partition by d.entry, d.code order by d.position) <= (
                    select count(*) from accounts.coupon_reservation r
                    where r.basket = d.entry and r.code = d.code
                      and not exists (select from accounts.coupon_return b where b.reservation = r.id)) as kept
                from accounts.coupon_redemption d join accounts.coupon_limit l using (code)
            ), placed as (
                select r.*, row_number() over (partition by code order by kept desc, sequence)
                    + case when kept then 0 else coalesce(held, 0) end as place
                from redeemed r left join unnest(:codes, :held) as b (code, held) using (code)
            )""";

    private final JdbcClient sql;
    private final Coupons coupons;
    private final CouponOffers offers;
    private final Access access;
    private final Audit audit;
    private final Stores stores;
    private final ApplicationEventPublisher events;

    CouponDesk(
            JdbcClient sql,
            Coupons coupons,
            CouponOffers offers,
            Access access,
            Audit audit,
            Stores stores,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.coupons = coupons;
        this.offers = offers;
        this.access = access;
        this.audit = audit;
        this.stores = stores;
        this.events = events;
    }

    /**
     * A coupon, and how often it was given in the chain.
     *
     * @param offers the promotions that ask for it
     * @param most how many times it is given in all; null for any number
     * @param redeemed times on recorded sales
     * @param held times that baskets hold it which are not recorded yet
     * @param beyond times that it was redeemed beyond the limit
     */
    record Row(
            String code,
            List<CouponOffers.Offer> offers,
            @Nullable Long most,
            long redeemed,
            long held,
            long beyond) {}

    /**
     * A sale whose coupon was beyond the limit.
     *
     * @param entry the sale's id
     * @param asked whether the server had said yes, so that the limit was lowered since
     */
    record Beyond(String code, UUID entry, String receipt, Instant at, boolean asked) {}

    /**
     * What the office sees.
     *
     * @param beyond this store's sales with a coupon beyond its limit, the latest first; 200 at most
     * @param waiting what tills of this store asked for more than an hour ago and no recorded basket has; 200 at most
     */
    record Overview(List<Row> coupons, List<Beyond> beyond, List<Reservation> waiting) {}

    /** How the chain's coupons stand, and what this store has of them to look at. */
    Overview overview(long store) {
        List<Reservation> inBaskets = coupons.inBaskets();
        Map<String, Long> held = inBaskets.stream().collect(groupingBy(Reservation::code, TreeMap::new, counting()));
        Instant since = Instant.now().minus(FORGOTTEN);
        List<Reservation> waiting = inBaskets.stream()
                .filter(each -> each.store() == store && each.at().isBefore(since))
                .limit(SHOWN)
                .toList();
        return new Overview(rows(held), beyond(held, store), waiting);
    }

    private List<Row> rows(Map<String, Long> held) {
        Map<String, List<CouponOffers.Offer>> offered =
                offers.all().stream().collect(groupingBy(CouponOffers.Offer::code, TreeMap::new, toList()));
        Map<String, Long> most = counts("select code, most from accounts.coupon_limit");
        Map<String, Long> redeemed = counts("select code, count(*) from accounts.coupon_redemption group by code");
        Map<String, Long> beyond = new HashMap<>();
        with(held, BEYOND + " select code, count(*) as beyond from placed where place > most group by code")
                .query(row -> {
                    beyond.put(row.getString("code"), row.getLong("beyond"));
                });
        most.keySet().forEach(code -> offered.computeIfAbsent(code, none -> List.of()));
        return offered.entrySet().stream()
                .map(each -> new Row(
                        each.getKey(),
                        each.getValue(),
                        most.get(each.getKey()),
                        redeemed.getOrDefault(each.getKey(), 0L),
                        held.getOrDefault(each.getKey(), 0L),
                        beyond.getOrDefault(each.getKey(), 0L)))
                .toList();
    }

    private List<Beyond> beyond(Map<String, Long> held, long store) {
        return with(held, BEYOND + """
                 select * from placed where place > most and store = :store order by sequence desc limit :shown""")
                .param("store", store)
                .param("shown", SHOWN)
                .query((row, number) -> new Beyond(
                        row.getString("code"),
                        row.getObject("entry", UUID.class),
                        new ReceiptCode(row.getLong("store"), row.getLong("till"), row.getLong("number")).text(),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("kept")))
                .list();
    }

    private JdbcClient.StatementSpec with(Map<String, Long> held, String query) {
        return sql.sql(query)
                .param("codes", held.keySet().toArray(String[]::new))
                .param("held", held.values().toArray(Long[]::new));
    }

    private Map<String, Long> counts(String query) {
        Map<String, Long> counts = new HashMap<>();
        sql.sql(query).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    /**
     * Says how many times a coupon is given in all, and tells every till that it has to ask.
     *
     * @param store where it was said, for the audit trail
     * @param most null for any number of times
     * @throws Problem 400 for a number that is not allowed, 404 for a coupon that no promotion asks for
     */
    @Transactional
    Overview limit(long store, @Nullable String code, @Nullable Long most) {
        if (offers.all().stream().noneMatch(offer -> offer.code().equals(code)) || code == null) {
            throw Problem.notFound("coupon", String.valueOf(code));
        }
        if (most != null && (most < 0 || most > MOST)) {
            throw Problem.invalid("most", most, "0 to %d, or left out".formatted(MOST));
        }
        if (most == null) {
            sql.sql("delete from accounts.coupon_limit where code = :code")
                    .param("code", code)
                    .update();
        } else {
            sql.sql("""
                    insert into accounts.coupon_limit (code, most) values (:code, :most)
                    on conflict (code) do update set most = excluded.most""").param("code", code).param("most", most).update();
        }
        audit.record(store, "coupon-limited", "coupon " + code, most == null ? Map.of() : Map.of("most", most));
        stores.all().stream().map(Store::id).forEach(each -> events.publishEvent(new SetupChanged(each)));
        return overview(store);
    }

    /**
     * Gives back what a till asked for: a person has seen that no basket has it any more.
     *
     * @throws Problem 404 when the store has no such reservation
     */
    @Transactional
    Overview release(long store, UUID reservation, @Nullable String reason) {
        coupons.asked(reservation, store);
        if (reason == null || reason.isBlank() || reason.length() > REASON_MAX) {
            throw Problem.invalid("reason", reason, "1 to %d characters".formatted(REASON_MAX));
        }
        String why = reason.strip();
        Reservation back = coupons.giveBack(reservation, store, access.staff().id(), why);
        audit.record(store, "coupon-given-back", "coupon " + back.code(), Map.of("reason", why));
        return overview(store);
    }
}
