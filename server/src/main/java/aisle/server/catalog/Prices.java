package aisle.server.catalog;

import aisle.server.catalog.publishing.Publishing;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Caller;
import aisle.server.organization.Problem;
import aisle.server.organization.StaffMember;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what things cost: each change is dated, audited, and published in the same transaction. */
@Component
public class Prices {

    /** 100,000.00 of a two-digit currency: more is a slip of the hand, not a grocery's price. */
    public static final long AMOUNT_MAX = 10_000_000;

    public static final int YEARS_AHEAD_MAX = 2;
    private static final int REASON_MAX = 200;

    private final JdbcClient sql;
    private final Stores stores;
    private final Publishing publishing;
    private final Access access;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    Prices(JdbcClient sql, Stores stores, Publishing publishing, Access access, Audit audit) {
        this.sql = sql;
        this.stores = stores;
        this.publishing = publishing;
        this.access = access;
        this.audit = audit;
    }

    /**
     * A new dated price.
     *
     * @param amount minor units per unit
     * @param from first day
     * @param to first day it no longer holds; null while open
     * @param member true when only members pay it
     * @param reason why, for the audit trail
     */
    public record Change(
            long amount,
            LocalDate from,
            @Nullable LocalDate to,
            boolean member,
            @Nullable String reason) {}

    /**
     * Enters a price for one store. Of overlapping prices the one that began last holds, and an ended one gives way to
     * the one before it; a price entered for the same first day takes the place of the earlier entry. One for today
     * takes the place of all that have begun today, and gives way in the minute for which another was prepared.
     *
     * @param store the store
     * @param product the product
     * @param change the new price
     * @return the price book's new version
     * @throws Problem 404 for an unknown product, 400 naming the value that is not allowed
     */
    @Transactional
    public long change(long store, long product, Change change) {
        LocalDateTime now = stores.find(store).clockAt(clock.instant());
        requireSound(change, now.toLocalDate());
        lock(product);
        boolean begun = change.from().equals(now.toLocalDate());
        var replaced = withdraw(
                store, product, change.from(), change.member(), begun ? now.get(ChronoField.MINUTE_OF_DAY) : 0);
        sql.sql("""
                insert into catalog.price
                    (product, store, member, valid_from, valid_to, amount, reason, staff, replaced)
                values (:product, :store, :member, :from, :to, :amount, :reason, :staff, :replaced)""")
                .param("product", product)
                .param("store", store)
                .param("member", change.member())
                .param("from", change.from())
                .param("to", change.to())
                .param("amount", change.amount())
                .param("reason", change.reason())
                .param("staff", access.caller().flatMap(Prices::staffId).orElse(null))
                .param("replaced", replaced.map(Withdrawn::id).orElse(null))
                .update();
        long version = publishing.products(List.of(product), store);
        audit.record(store, "price-changed", "product " + product, detail(change, replaced, version));
        return version;
    }

    /**
     * Takes a price of one store back before its end: the one that held before it holds again from now on, also when it
     * was entered for the same first day.
     *
     * @param store the store
     * @param product the product
     * @param from the first day it was entered for
     * @param member whether it is the members' price
     * @param amount minor units per unit, so that nobody takes back what somebody else has entered since
     * @return the price book's new version
     * @throws Problem 404 for an unknown product, 409 {@code price-gone} when another price has taken its place
     */
    @Transactional
    public long takeBack(long store, long product, LocalDate from, boolean member, long amount) {
        lock(product);
        Withdrawn taken = withdraw(store, product, from, member, 0)
                .filter(withdrawn -> withdrawn.amount() == amount)
                .orElseThrow(() -> Problem.conflict(
                        "price-gone", "The price of product " + product + " from " + from + " was replaced already."));
        enterAgainWhatItReplaced(taken.id());
        long version = publishing.products(List.of(product), store);
        audit.record(
                store,
                "price-taken-back",
                "product " + product,
                Map.of("amount", amount, "from", from.toString(), "member", member, "version", version));
        return version;
    }

    private static void requireSound(Change change, LocalDate today) {
        if (change.amount() <= 0 || change.amount() > AMOUNT_MAX) {
            throw Problem.invalid("amount", change.amount(), "1 to %d minor units".formatted(AMOUNT_MAX));
        }
        var latest = today.plusYears(YEARS_AHEAD_MAX);
        if (change.from().isBefore(today) || change.from().isAfter(latest)) {
            throw Problem.invalid("from", change.from(), "%s to %s".formatted(today, latest));
        }
        if (change.to() != null && !change.to().isAfter(change.from())) {
            throw Problem.invalid("to", change.to(), "a day after " + change.from());
        }
        if (change.reason() != null && change.reason().length() > REASON_MAX) {
            throw Problem.invalid("reason", change.reason(), "at most %d characters".formatted(REASON_MAX));
        }
    }

    /** Two who change one product's price at once wait for each other. */
    private void lock(long product) {
        var known = sql.sql("select id from catalog.product where id = :product for no key update")
                .param("product", product)
                .query(Long.class)
                .optional();
        if (known.isEmpty()) {
            throw Problem.notFound("product", product);
        }
    }

    /** A price that no longer stands. */
    private record Withdrawn(long id, long amount) {}

    /** Withdraws what began on a day until a minute of it, and says what began last. */
    private Optional<Withdrawn> withdraw(long store, long product, LocalDate from, boolean member, int until) {
        return sql.sql("""
                with gone as (
                    update catalog.price set withdrawn_at = now()
                    where product = :product and store = :store and member = :member and valid_from = :from
                      and from_minute <= :until and withdrawn_at is null
                    returning id, amount, from_minute)
                select id, amount from gone order by from_minute desc limit 1""")
                .param("product", product)
                .param("store", store)
                .param("member", member)
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new Withdrawn(row.getLong("id"), row.getLong("amount")))
                .optional();
    }

    private void enterAgainWhatItReplaced(long price) {
        sql.sql("""
                insert into catalog.price
                    (product, store, member, valid_from, from_minute, valid_to, amount, reason, staff, batch, replaced)
                select b.product, b.store, b.member, b.valid_from, b.from_minute, b.valid_to, b.amount, b.reason, b.staff,
                       b.batch, b.replaced
                from catalog.price t join catalog.price b on b.id = t.replaced
                where t.id = :price""").param("price", price).update();
    }

    private static Optional<Long> staffId(Caller caller) {
        return caller instanceof StaffMember member ? Optional.of(member.id()) : Optional.empty();
    }

    private static Map<String, Object> detail(Change change, Optional<Withdrawn> replaced, long version) {
        var detail = new HashMap<String, Object>();
        detail.put("amount", change.amount());
        detail.put("from", change.from().toString());
        detail.put("member", change.member());
        detail.put("version", version);
        replaced.ifPresent(withdrawn -> detail.put("replaced", withdrawn.amount()));
        if (change.to() != null) {
            detail.put("to", change.to().toString());
        }
        if (change.reason() != null) {
            detail.put("reason", change.reason());
        }
        return detail;
    }
}
