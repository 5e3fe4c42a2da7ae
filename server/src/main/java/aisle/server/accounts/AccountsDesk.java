package aisle.server.accounts;

import aisle.core.code.AccountNumber;
import aisle.core.tender.TenderKind;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office's side of balances: looks them up, keeps house accounts, and gives back what was taken for nothing. */
@Component
class AccountsDesk {

    private static final int SHOWN = 200;
    private static final int NAME_MAX = 200;
    private static final int REASON_MAX = 200;
    private static final long LIMIT_MAX = 100_000_000;
    private static final long SERIALS = 100_000_000_000L;

    private final JdbcClient sql;
    private final Accounts accounts;
    private final Access access;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    AccountsDesk(JdbcClient sql, Accounts accounts, Access access, Audit audit) {
        this.sql = sql;
        this.accounts = accounts;
        this.access = access;
        this.audit = audit;
    }

    /**
     * What customers have of one kind.
     *
     * @param open how many are open and not empty
     * @param balance the sum of all, minor units
     * @param overdrawn how many stand below what they may
     */
    record Total(TenderKind kind, long open, long balance, long overdrawn) {}

    /**
     * What the office sees first.
     *
     * @param accounts 200 at most: those below what they may be, then the latest
     * @param waiting moves of an hour ago and more that no receipt has named
     */
    record Overview(List<Total> totals, List<Account> accounts, List<Move> waiting) {}

    /**
     * An account with its moves, the latest first; 200 at most.
     *
     * @param available what can be paid with it, minor units
     */
    record Opened(Account account, long available, List<Move> moves) {}

    /**
     * The overview.
     *
     * @param query part of a number or a name; null for all
     * @param kind only this kind; null for all
     */
    Overview overview(@Nullable String query, @Nullable TenderKind kind) {
        List<Account> found = sql.sql("""
                select * from accounts.account
                where (:query::text is null or number ilike '%' || :query || '%' or name ilike '%' || :query || '%')
                  and (:kind::text is null or kind = :kind)
                order by balance + credit_limit >= 0, opened_at desc, number limit :shown""")
                .param("query", query)
                .param("kind", kind == null ? null : kind.name())
                .param("shown", SHOWN)
                .query((row, number) -> Accounts.account(row))
                .list();
        return new Overview(totals(), found, waiting());
    }

    private List<Total> totals() {
        return sql.sql("""
                select kind, count(*) filter (where closed_at is null and balance <> 0) as open, sum(balance) as balance,
                    count(*) filter (where balance + credit_limit < 0) as overdrawn
                from accounts.account group by kind order by kind""")
                .query((row, number) -> new Total(
                        TenderKind.valueOf(row.getString("kind")),
                        row.getLong("open"),
                        row.getLong("balance"),
                        row.getLong("overdrawn")))
                .list();
    }

    private List<Move> waiting() {
        return sql.sql("""
                select m.*, null::uuid as entry from accounts.move m
                where m.amount < 0 and m.at < now() - interval '1 hour'
                  and not exists (select from accounts.settlement s where s.move = m.id)
                  and not exists (select from accounts.move back where back.reverses = m.id)
                order by m.at limit :shown""")
                .param("shown", SHOWN)
                .query((row, number) -> Accounts.move(row))
                .list();
    }

    Opened open(String number) {
        Account account = accounts.find(number);
        List<Move> moves = sql.sql("""
                select m.*, s.entry from accounts.move m left join accounts.settlement s on s.move = m.id
                where m.kind = :kind and m.number = :number order by m.at desc, m.amount limit :shown""")
                .param("kind", account.kind().name())
                .param("number", account.number())
                .param("shown", SHOWN)
                .query((row, at) -> Accounts.move(row))
                .list();
        return new Opened(account, account.available(), moves);
    }

    /**
     * Opens a house account under a new number.
     *
     * @param store where it was opened, for the audit trail
     * @param name whose it is
     * @param creditLimit minor units
     * @throws Problem 400 for a name or limit that is not allowed
     */
    @Transactional
    Opened openHouseAccount(long store, @Nullable String name, @Nullable Long creditLimit) {
        String who = text("name", name, NAME_MAX);
        long limit = limit(creditLimit);
        String number = AccountNumber.of(TenderKind.HOUSE_ACCOUNT, Long.toString(SERIALS + random.nextLong(SERIALS)))
                .text();
        sql.sql("""
                insert into accounts.account (kind, number, name, credit_limit)
                values ('HOUSE_ACCOUNT', :number, :name, :limit)""")
                .param("number", number)
                .param("name", who)
                .param("limit", limit)
                .update();
        audit.record(store, "account-opened", "account " + number, Map.of("creditLimit", limit));
        return open(number);
    }

    /**
     * Changes whose a house account is and how far it may go below nothing.
     *
     * @throws Problem 404 for an unknown account, 409 for one that is no open house account
     */
    @Transactional
    Opened change(long store, String number, @Nullable String name, @Nullable Long creditLimit) {
        Account before = accounts.find(number);
        if (before.kind() != TenderKind.HOUSE_ACCOUNT || before.closedAt() != null) {
            throw Problem.conflict("not-a-house-account", "Only an open house account has a name and a limit.");
        }
        long limit = limit(creditLimit);
        sql.sql("""
                update accounts.account set name = :name, credit_limit = :limit
                where kind = 'HOUSE_ACCOUNT' and number = :number""")
                .param("name", text("name", name, NAME_MAX))
                .param("limit", limit)
                .param("number", number)
                .update();
        audit.record(
                store,
                "account-changed",
                "account " + number,
                Map.of("creditLimitBefore", before.creditLimit(), "creditLimit", limit));
        return open(number);
    }

    /**
     * Closes an account: nothing is taken from it any more, and nobody's name stands on it.
     *
     * @param reason for the record, such as that the card was lost
     * @throws Problem 404 for an unknown account, 409 for one that is closed or on which somebody owes
     */
    @Transactional
    Opened close(long store, String number, @Nullable String reason) {
        Account account = accounts.find(number);
        if (account.closedAt() != null) {
            throw Problem.conflict("account-closed", "Account %s is closed already.".formatted(number));
        }
        String why = text("reason", reason, REASON_MAX);
        int closed = sql.sql("""
                update accounts.account set closed_at = now(), name = null, credit_limit = 0
                where kind = :kind and number = :number and closed_at is null and balance >= 0""")
                .param("kind", account.kind().name())
                .param("number", number)
                .update();
        if (closed == 0) {
            throw Problem.conflict(
                    "account-owes", "Account %s owes; it is closed once that is paid.".formatted(number));
        }
        audit.record(store, "account-closed", "account " + number, Map.of("reason", why, "balance", account.balance()));
        return open(number);
    }

    /**
     * Gives back what a till took and no receipt has named: a person has seen that nothing was sold for it.
     *
     * @throws Problem 404 when the store has no such move, 409 when a receipt stands on it
     */
    @Transactional
    Move release(long store, UUID move, @Nullable String reason) {
        accounts.taken(move, store);
        String why = text("reason", reason, REASON_MAX);
        Move back = accounts.giveBack(move, store, null, access.staff().id(), why);
        audit.record(
                store, "move-given-back", "account " + back.number(), Map.of("amount", back.amount(), "reason", why));
        return back;
    }

    private static String text(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank() || value.length() > most) {
            throw Problem.invalid(field, value, "1 to %d characters".formatted(most));
        }
        return value.strip();
    }

    private static long limit(@Nullable Long limit) {
        if (limit == null || limit < 0 || limit > LIMIT_MAX) {
            throw Problem.invalid("creditLimit", limit, "0 to %d minor units".formatted(LIMIT_MAX));
        }
        return limit;
    }
}
