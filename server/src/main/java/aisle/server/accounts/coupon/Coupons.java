package aisle.server.accounts.coupon;

import aisle.server.organization.Problem;
import aisle.server.sales.Receipts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Coupons of which there are only so many. How many were given is what recorded sales say and what tills asked for and
 * still have in a basket; it is counted under the lock of the coupon's limit, so that of two tills that ask for the
 * last one at the same moment one has it.
 */
@Component
class Coupons {

    private final JdbcClient sql;
    private final Receipts receipts;

    Coupons(JdbcClient sql, Receipts receipts) {
        this.sql = sql;
        this.receipts = receipts;
    }

    /**
     * Keeps a coupon for a basket. Asked again with the same id it answers as before; a coupon without a limit is kept
     * for whoever asks.
     *
     * @param id the reservation's
     * @param basket the id of the entry that the basket becomes
     * @throws Problem 409 {@code coupon-used-up} when all were given, {@code id-reused} for an id with other content,
     *     {@code given-back} for one that was given back
     */
    @Transactional
    Reservation reserve(UUID id, String code, UUID basket, long store, long till) {
        Optional<Long> most = sql.sql("select most from accounts.coupon_limit where code = :code for update")
                .param("code", code)
                .query(Long.class)
                .optional();
        if (find(id).isEmpty()) {
            if (most.isPresent() && given(code) >= most.get()) {
                throw Problem.conflict("coupon-used-up", "All %d of coupon %s were given.".formatted(most.get(), code));
            }
            add(id, code, basket, store, till);
        }
        return theirs(find(id).orElseThrow(), code, basket);
    }

    private void add(UUID id, String code, UUID basket, long store, long till) {
        sql.sql("""
                insert into accounts.coupon_reservation (id, code, basket, store, till)
                values (:id, :code, :basket, :store, :till) on conflict do nothing""")
                .param("id", id)
                .param("code", code)
                .param("basket", basket)
                .param("store", store)
                .param("till", till)
                .update();
    }

    private Reservation theirs(Reservation before, String code, UUID basket) {
        if (!before.code().equals(code) || !before.basket().equals(basket)) {
            throw Problem.conflict("id-reused", "Reservation %s was another one.".formatted(before.id()));
        }
        boolean back = sql.sql("select exists (select from accounts.coupon_return where reservation = :id)")
                .param("id", before.id())
                .query(Boolean.class)
                .single();
        if (back) {
            throw Problem.conflict("given-back", "Reservation %s was given back.".formatted(before.id()));
        }
        return before;
    }

    /**
     * Sales first and then, in one look, redemptions and what is open: a sale that is recorded in between has its
     * redemption by then, so no coupon is ever missed.
     */
    private long given(String code) {
        Set<UUID> over =
                receipts.recorded(open(code).stream().map(Reservation::basket).toList());
        return sql.sql("""
                select (select count(*) from accounts.coupon_redemption where code = :code)
                     + (select count(*) from accounts.coupon_open where code = :code and basket <> all(:over))""")
                .param("code", code)
                .param("over", over.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private List<Reservation> open(String code) {
        return sql.sql("select * from accounts.coupon_open where code = :code")
                .param("code", code)
                .query((row, number) -> Reservation.of(row))
                .list();
    }

    /** What lies in baskets that are not recorded yet, of all coupons, the longest first. */
    List<Reservation> inBaskets() {
        List<Reservation> open = sql.sql("select * from accounts.coupon_open order by at, id")
                .query((row, number) -> Reservation.of(row))
                .list();
        Set<UUID> over =
                receipts.recorded(open.stream().map(Reservation::basket).toList());
        return open.stream().filter(each -> !over.contains(each.basket())).toList();
    }

    /**
     * Gives back what a till of this store asked for. Asked again it answers as before. What is on a recorded sale
     * stays redeemed, whatever becomes of its reservation.
     *
     * @param staff the member of staff who gives it back, or null for the till
     * @param reason why the office does, or null
     * @throws Problem 404 when the store has no such reservation
     */
    @Transactional
    Reservation giveBack(UUID id, long store, @Nullable Long staff, @Nullable String reason) {
        Reservation reserved = asked(id, store);
        sql.sql("""
                insert into accounts.coupon_return (reservation, staff, reason) values (:id, :staff, :reason)
                on conflict do nothing""")
                .param("id", id)
                .param("staff", staff)
                .param("reason", reason)
                .update();
        return reserved;
    }

    /**
     * What a till of a store asked for.
     *
     * @throws Problem 404 when the store has no such reservation
     */
    Reservation asked(UUID id, long store) {
        return find(id).filter(found -> found.store() == store).orElseThrow(() -> Problem.notFound("reservation", id));
    }

    private Optional<Reservation> find(UUID id) {
        return sql.sql("select * from accounts.coupon_reservation where id = :id")
                .param("id", id)
                .query((row, number) -> Reservation.of(row))
                .optional();
    }
}
