package aisle.server.organization;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Signing in to the office. Five wrong passwords in a row lock a login for a quarter of an hour. Nothing in answer or
 * time tells whether a login exists.
 */
@Component
class SignIn {
    static final int WRONG_PASSWORDS_MAX = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    private static final long NOBODY = 0;

    private final JdbcClient sql;
    private final PasswordEncoder passwords;
    private final Staff staff;
    private final Audit audit;
    private final TransactionTemplate transaction;
    /** Checked in place of a login nobody has, so that it takes as long. */
    private final Supplier<String> nobodysPassword;

    SignIn(JdbcClient sql, PasswordEncoder passwords, Staff staff, Audit audit, TransactionTemplate transaction) {
        this.sql = sql;
        this.passwords = passwords;
        this.staff = staff;
        this.audit = audit;
        this.transaction = transaction;
        this.nobodysPassword = SingletonSupplier.of(() -> passwords.encode(Secret.random()));
    }

    /** What came of it. */
    sealed interface Outcome {
        /**
         * Right.
         *
         * @param member who signed in
         */
        record SignedIn(StaffMember member) implements Outcome {}

        /** Login or password is wrong; which one is not said. */
        record WrongLogin() implements Outcome {}

        /**
         * Too many wrong passwords.
         *
         * @param until when it may be tried again
         */
        record LockedOut(Instant until) implements Outcome {}
    }

    private record Kept(long id, String passwordHash) {}

    Outcome attempt(String typedLogin, String password) {
        String login = typedLogin.strip().toLowerCase(Locale.ROOT);
        Instant lockedUntil = lockedUntil(login);
        if (lockedUntil != null) {
            return new Outcome.LockedOut(lockedUntil);
        }
        Kept kept = sql.sql("select id, password_hash from organization.staff where login = :login and left_at is null")
                .param("login", login)
                .query(Kept.class)
                .optional()
                .orElse(new Kept(NOBODY, nobodysPassword.get()));
        boolean right = passwords.matches(password, kept.passwordHash()) && kept.id() != NOBODY;
        return right ? signedIn(login, kept.id()) : wrong(login);
    }

    private @Nullable Instant lockedUntil(String login) {
        return sql.sql(
                        "select locked_until from organization.sign_in_attempt where login = :login and locked_until > now()")
                .param("login", login)
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    private Outcome signedIn(String login, long id) {
        return transaction.execute(status -> {
            sql.sql("delete from organization.sign_in_attempt where login = :login")
                    .param("login", login)
                    .update();
            audit.record(null, "signed-in", "staff " + id, Map.of());
            return staff.find(id).<Outcome>map(Outcome.SignedIn::new).orElseGet(Outcome.WrongLogin::new);
        });
    }

    private Outcome wrong(String login) {
        return transaction.execute(status -> {
            int wrong = sql.sql("""
                    insert into organization.sign_in_attempt as a (login, wrong_passwords, last_at)
                    values (:login, 1, now())
                    on conflict (login) do update
                    set wrong_passwords = case when a.locked_until < now() then 1 else a.wrong_passwords + 1 end,
                        locked_until = null, last_at = now()
                    returning wrong_passwords
                    """).param("login", login).query(Integer.class).single();
            if (wrong < WRONG_PASSWORDS_MAX) {
                return new Outcome.WrongLogin();
            }
            Instant until = sql.sql("""
                    update organization.sign_in_attempt set locked_until = now() + make_interval(secs => :lock)
                    where login = :login returning locked_until
                    """)
                    .param("lock", LOCK.toSeconds())
                    .param("login", login)
                    .query((row, index) -> row.getTimestamp(1).toInstant())
                    .single();
            audit.record(null, "login-locked", "login " + login, Map.of("until", until.toString()));
            return new Outcome.LockedOut(until);
        });
    }

    /** A day after the last wrong password it is forgotten, so that guessed logins do not pile up. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void forgetOldAttempts() {
        sql.sql("delete from organization.sign_in_attempt where last_at < now() - interval '1 day'")
                .update();
    }
}
