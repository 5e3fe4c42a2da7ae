package aisle.server.assistant.mcp;

import aisle.server.organization.Audit;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Staff;
import aisle.server.organization.StaffMember;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens that a person allows to a program in the browser. The program gets a code, exchanges it once for access and
 * refresh, and refresh for the next two (RFC 6749, RFC 7636). A code or refresh that comes a second time was copied, by
 * whom cannot be told, so it ends the token. The person's role, stores and leaving count at every use.
 */
@Component
class Passes {

    /** How long access works before it has to be refreshed. */
    static final Duration ACCESS = Duration.ofMinutes(15);

    private static final Duration CODE = Duration.ofMinutes(1);
    private static final Duration REFRESH = Duration.ofDays(30);
    private static final Duration ALLOWED = Duration.ofDays(90);

    private final JdbcClient sql;
    private final Staff staff;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    Passes(JdbcClient sql, Staff staff, Audit audit) {
        this.sql = sql;
        this.staff = staff;
        this.audit = audit;
    }

    private enum Kind {
        CODE,
        ACCESS,
        REFRESH
    }

    /** What an exchange brings; access is good for {@link #ACCESS}. */
    record Pair(String access, String refresh, List<Permission> scopes) {}

    private record Shown(
            long token,
            long store,
            long staff,
            List<Permission> scopes,
            Instant expiresAt,
            boolean used,
            @Nullable String callback,
            @Nullable String challenge) {}

    /**
     * Notes what a person allowed.
     *
     * @param scopes some of those asked for that are the person's
     * @return the code, good once within a minute
     * @throws Problem 400 naming scopes that cannot be
     */
    @Transactional
    String allow(AccessRequest request, long store, StaffMember member, Set<Permission> scopes) {
        List<Permission> possible =
                request.scopes().stream().filter(member::may).toList();
        if (scopes.isEmpty() || !possible.containsAll(scopes)) {
            throw Problem.invalid("scopes", scopes, "some of " + possible);
        }
        Instant now = clock.instant();
        // Until the program comes with the code, it is allowed no longer than that.
        long token = sql.sql("""
                insert into assistant.token (program, store, staff, name, scopes, audience, issued_at, expires_at)
                values (:program, :store, :staff, :name, :scopes, :audience, :now, :expires) returning id""")
                .param("program", request.program().id())
                .param("store", store)
                .param("staff", member.id())
                .param("name", request.program().name())
                .param("scopes", scopes.stream().map(Permission::name).sorted().toArray(String[]::new))
                .param("audience", request.audience())
                .param("now", Tokens.utc(now))
                .param("expires", Tokens.utc(now.plus(CODE)))
                .query((row, number) -> row.getLong("id"))
                .single();
        String code = Secrets.random();
        keep(Kind.CODE, code, token, now.plus(CODE), request.callback(), request.challenge());
        var detail = Map.of("name", request.program().name(), "scopes", scopes, "callback", request.callback());
        audit.record(store, "program-allowed", "token " + token, detail);
        return code;
    }

    /**
     * Exchanges a code.
     *
     * @param callback as it was when the code was asked for
     * @param verifier what only the program that asked knows
     * @return empty when the code is unknown, expired, used, another program's, or the verifier is not its
     */
    @Transactional
    Optional<Pair> exchange(String program, String code, String callback, CodeVerifier verifier) {
        String computed =
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue();
        Instant now = clock.instant();
        return take(Kind.CODE, code, program, now)
                .filter(shown -> callback.equals(shown.callback()) && same(computed, shown.challenge()))
                .map(shown -> {
                    sql.sql("update assistant.token set expires_at = :expires where id = :token")
                            .param("expires", Tokens.utc(now.plus(ALLOWED)))
                            .param("token", shown.token())
                            .update();
                    return pair(shown, now.plus(REFRESH), now);
                });
    }

    /**
     * Exchanges refresh for the next access and refresh.
     *
     * @return empty when it is unknown, expired, used, another program's, or its person has left
     */
    @Transactional
    Optional<Pair> refresh(String program, String refresh) {
        Instant now = clock.instant();
        return take(Kind.REFRESH, refresh, program, now)
                .filter(shown -> staff.find(shown.staff())
                        .filter(member -> member.worksIn(shown.store()))
                        .isPresent())
                .map(shown -> pair(shown, earlier(now.plus(REFRESH), shown.expiresAt()), now));
    }

    /** Ends the token of an access or refresh that a program no longer wants (RFC 7009). An unknown one is ended. */
    @Transactional
    void giveUp(String program, String secret) {
        sql.sql("""
                select p.token, t.store from assistant.pass p join assistant.token t on t.id = p.token
                where p.hash = :hash and p.kind <> 'CODE' and t.program = :program and t.revoked_at is null""")
                .param("hash", Secrets.hash(secret))
                .param("program", program)
                .query((row, number) -> Map.entry(row.getLong("token"), row.getLong("store")))
                .optional()
                .ifPresent(token -> end(token.getKey(), token.getValue(), "given up by the program"));
    }

    /** Marks what is shown as used. Locked first, so that of two that come at once one is the second. */
    private Optional<Shown> take(Kind kind, String secret, String program, Instant now) {
        Optional<Shown> found = sql.sql("""
                select p.*, t.store, t.staff, t.scopes, t.expires_at as token_expires_at
                from assistant.pass p join assistant.token t on t.id = p.token
                where p.hash = :hash and p.kind = :kind and t.program = :program and t.revoked_at is null
                    and p.expires_at > :now and t.expires_at > :now
                for update of p""")
                .param("hash", Secrets.hash(secret))
                .param("kind", kind.name())
                .param("program", program)
                .param("now", Tokens.utc(now))
                .query((row, number) -> new Shown(
                        row.getLong("token"),
                        row.getLong("store"),
                        row.getLong("staff"),
                        Tokens.scopes(row).stream().sorted().toList(),
                        row.getObject("token_expires_at", OffsetDateTime.class).toInstant(),
                        row.getObject("used_at", OffsetDateTime.class) != null,
                        row.getString("callback"),
                        row.getString("challenge")))
                .optional();
        found.ifPresent(shown -> {
            if (shown.used()) {
                end(shown.token(), shown.store(), kind == Kind.CODE ? "code used twice" : "refresh used twice");
            }
            sql.sql("update assistant.pass set used_at = :now where hash = :hash")
                    .param("now", Tokens.utc(now))
                    .param("hash", Secrets.hash(secret))
                    .update();
        });
        return found.filter(shown -> !shown.used());
    }

    private Pair pair(Shown shown, Instant refreshUntil, Instant now) {
        sql.sql("delete from assistant.pass where token = :token and expires_at < :now")
                .param("token", shown.token())
                .param("now", Tokens.utc(now))
                .update();
        Pair pair = new Pair(Secrets.random(), Secrets.random(), shown.scopes());
        keep(Kind.ACCESS, pair.access(), shown.token(), now.plus(ACCESS), null, null);
        keep(Kind.REFRESH, pair.refresh(), shown.token(), refreshUntil, null, null);
        return pair;
    }

    private void keep(
            Kind kind,
            String secret,
            long token,
            Instant expires,
            @Nullable String callback,
            @Nullable String challenge) {
        sql.sql("""
                insert into assistant.pass (hash, token, kind, expires_at, callback, challenge)
                values (:hash, :token, :kind, :expires, :callback, :challenge)""")
                .param("hash", Secrets.hash(secret))
                .param("token", token)
                .param("kind", kind.name())
                .param("expires", Tokens.utc(expires))
                .param("callback", callback)
                .param("challenge", challenge)
                .update();
    }

    private void end(long token, long store, String why) {
        sql.sql("update assistant.token set revoked_at = :now where id = :token")
                .param("now", Tokens.utc(clock.instant()))
                .param("token", token)
                .update();
        audit.record(store, "token-revoked", "token " + token, Map.of("why", why));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static boolean same(String computed, @Nullable String kept) {
        return kept != null
                && MessageDigest.isEqual(
                        computed.getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
    }
}
