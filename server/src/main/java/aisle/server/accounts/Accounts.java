package aisle.server.accounts;

import aisle.core.Refusal;
import aisle.core.code.AccountNumber;
import aisle.core.tender.TenderKind;
import aisle.server.organization.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Balances of the whole chain. A balance is taken from under the lock of its account, so that two tills that spend one
 * card at the same moment are told the one that it is paid and the other that it is empty.
 */
@Component
public class Accounts {

    /** The kinds of tender whose balances are kept here. */
    static final Set<TenderKind> HELD =
            Stream.of(TenderKind.values()).filter(TenderKind::held).collect(Collectors.toUnmodifiableSet());

    private static final String MOVES = """
            select m.*, s.entry from accounts.move m left join accounts.settlement s on s.move = m.id""";

    private final JdbcClient sql;

    Accounts(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The account with a number.
     *
     * @param number as scanned or keyed
     * @throws Problem 400 when no account could have it, 404 when none has
     */
    public Account find(String number) {
        return row(read(number), "").orElseThrow(() -> Problem.notFound("account", number));
    }

    /**
     * What the receipts have moved, by kind: the ledger's accounts must say the same.
     *
     * @return minor units that the balances gained; 0 for a kind that never moved
     */
    public Map<TenderKind, Long> settled() {
        Map<TenderKind, Long> sums = new EnumMap<>(TenderKind.class);
        HELD.forEach(kind -> sums.put(kind, 0L));
        sql.sql("""
                select m.kind, sum(m.amount) as amount
                from accounts.settlement s join accounts.move m on m.id = s.move group by m.kind""").query(row -> {
            sums.put(TenderKind.valueOf(row.getString("kind")), row.getLong("amount"));
        });
        return sums;
    }

    /**
     * Takes from a balance for a receipt that is still to be written. Asked again with the same id it answers as
     * before.
     *
     * @param id the move's
     * @param amount minor units, above 0
     * @throws Problem 404 for an unknown account; 409 {@code balance-too-low} with what is {@code available},
     *     {@code id-reused} for an id with other content, {@code given-back} for one that was reversed
     */
    @Transactional
    Move take(UUID id, String number, long amount, long store, long till) {
        Account account = locked(number);
        Optional<Move> before = move(id);
        if (before.isPresent()) {
            return again(before.get(), account, -amount);
        }
        if (amount > account.available()) {
            throw Problem.conflict("balance-too-low", "%s has less than that.".formatted(account.number()))
                    .with("available", account.available());
        }
        return add(
                account,
                new Move(
                        id,
                        number,
                        -amount,
                        account.balance() - amount,
                        store,
                        till,
                        null,
                        null,
                        null,
                        Instant.now(),
                        null));
    }

    private Move again(Move before, Account account, long amount) {
        if (!before.number().equals(account.number()) || before.amount() != amount) {
            throw Problem.conflict("id-reused", "Move %s was another one.".formatted(before.id()));
        }
        if (reversal(before.id()).isPresent()) {
            throw Problem.conflict("given-back", "Move %s was given back.".formatted(before.id()));
        }
        return before;
    }

    /**
     * Gives back what a move of this store took and no receipt has named. Asked again it answers as before.
     *
     * @param move what is given back
     * @param till the till that gives it back, or null
     * @param staff the member of staff who does, or null
     * @throws Problem 404 when the store has no such move, 409 {@code move-settled} when a receipt stands on it
     */
    @Transactional
    Move giveBack(UUID move, long store, @Nullable Long till, @Nullable Long staff, @Nullable String reason) {
        Move taken = taken(move, store);
        Account account = locked(taken.number());
        Optional<Move> before = reversal(move);
        if (before.isPresent()) {
            return before.get();
        }
        Move now = move(move).orElseThrow();
        if (now.entry() != null) {
            throw Problem.conflict(
                    "move-settled", "Receipt %s was paid with it; refund the receipt.".formatted(now.entry()));
        }
        return add(
                account,
                new Move(
                        UUID.randomUUID(),
                        account.number(),
                        -taken.amount(),
                        account.balance() - taken.amount(),
                        store,
                        till,
                        staff,
                        move,
                        reason,
                        Instant.now(),
                        null));
    }

    /**
     * What was taken in a store.
     *
     * @throws Problem 404 when the store has no such move
     */
    Move taken(UUID move, long store) {
        return move(move)
                .filter(found -> found.store() == store && found.reverses() == null && found.amount() < 0)
                .orElseThrow(() -> Problem.notFound("move", move));
    }

    private Move add(Account account, Move move) {
        sql.sql("""
                insert into accounts.move (id, kind, number, amount, balance, store, till, staff, reverses, reason)
                values (:id, :kind, :number, :amount, :balance, :store, :till, :staff, :reverses, :reason)""")
                .param("id", move.id())
                .param("kind", account.kind().name())
                .param("number", move.number())
                .param("amount", move.amount())
                .param("balance", move.balance())
                .param("store", move.store())
                .param("till", move.till())
                .param("staff", move.staff())
                .param("reverses", move.reverses())
                .param("reason", move.reason())
                .update();
        sql.sql("update accounts.account set balance = :balance where kind = :kind and number = :number")
                .param("balance", move.balance())
                .param("kind", account.kind().name())
                .param("number", account.number())
                .update();
        return move(move.id()).orElseThrow();
    }

    private Account locked(String number) {
        return row(read(number), " for update").orElseThrow(() -> Problem.notFound("account", number));
    }

    private Optional<Account> row(AccountNumber number, String lock) {
        return sql.sql("select * from accounts.account where kind = :kind and number = :number" + lock)
                .param("kind", number.kind().name())
                .param("number", number.text())
                .query((row, at) -> account(row))
                .optional();
    }

    private Optional<Move> move(UUID id) {
        return sql.sql(MOVES + " where m.id = :id")
                .param("id", id)
                .query((row, at) -> move(row))
                .optional();
    }

    private Optional<Move> reversal(UUID id) {
        return sql.sql(MOVES + " where m.reverses = :id")
                .param("id", id)
                .query((row, at) -> move(row))
                .optional();
    }

    static AccountNumber read(String number) {
        try {
            return AccountNumber.parse(number);
        } catch (Refusal refused) {
            throw Problem.invalid("number", refused.value(), refused.allowed());
        }
    }

    static Account account(ResultSet row) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Account(
                TenderKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("name"),
                row.getLong("credit_limit"),
                row.getLong("balance"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant());
    }

    static Move move(ResultSet row) throws SQLException {
        return new Move(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getLong("amount"),
                row.getLong("balance"),
                row.getLong("store"),
                row.getObject("till", Long.class),
                row.getObject("staff", Long.class),
                row.getObject("reverses", UUID.class),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("entry", UUID.class));
    }
}
