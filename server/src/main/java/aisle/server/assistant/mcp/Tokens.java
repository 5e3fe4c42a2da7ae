package aisle.server.assistant.mcp;

import aisle.server.assistant.tools.Asker;
import aisle.server.organization.Audit;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Staff;
import aisle.server.organization.StaffMember;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens that let a program use the tools for somebody: in one store, with the permissions that were chosen and no more
 * than the person's own, for this server only, until a day. Kept as a hash; shown once.
 */
@Component
class Tokens {

    static final int DAYS_MAX = 366;

    private static final int NAME_MAX = 60;
    private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final Staff staff;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    Tokens(JdbcClient sql, Staff staff, Audit audit) {
        this.sql = sql;
        this.staff = staff;
        this.audit = audit;
    }

    /**
     * A token without its secret.
     *
     * @param audience the server it is for
     * @param usedAt when it was last used, to the minute; null before
     * @param program the program it was allowed to; null when it was issued for somebody to carry over
     */
    record Token(
            long id,
            long staff,
            String name,
            List<Permission> scopes,
            String audience,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant usedAt,
            @Nullable String program) {}

    /** A token with its secret, which is said this once. */
    record Issued(Token token, String secret) {}

    /** What a token stands for. */
    record Holder(Asker asker, String audience) {}

    /**
     * Issues a token.
     *
     * @param member for whom
     * @param scopes what it may be used for
     * @throws Problem 400 naming what cannot be
     */
    @Transactional
    Issued issue(long store, StaffMember member, String name, Set<Permission> scopes, int days, String audience) {
        if (name.isBlank() || name.length() > NAME_MAX) {
            throw Problem.invalid("name", name, "1 to " + NAME_MAX + " characters");
        }
        if (scopes.isEmpty() || !member.role().permissions().containsAll(scopes)) {
            throw Problem.invalid("scopes", scopes, "some of " + member.role().permissions());
        }
        if (days < 1 || days > DAYS_MAX) {
            throw Problem.invalid("days", days, "1 to " + DAYS_MAX);
        }
        String secret = Secrets.random();
        Instant now = clock.instant();
        Token token = sql.sql("""
                insert into assistant.token (hash, store, staff, name, scopes, audience, issued_at, expires_at)
                values (:hash, :store, :staff, :name, :scopes, :audience, :now, :expires) returning *""")
                .param("hash", Secrets.hash(secret))
                .param("store", store)
                .param("staff", member.id())
                .param("name", name.strip())
                .param("scopes", scopes.stream().map(Permission::name).sorted().toArray(String[]::new))
                .param("audience", audience)
                .param("now", utc(now))
                .param("expires", utc(now.plus(Duration.ofDays(days))))
                .query((row, number) -> token(row))
                .single();
        audit.record(store, "token-issued", "token " + token.id(), Map.of("name", token.name(), "scopes", scopes));
        return new Issued(token, secret);
    }

    /**
     * The tokens of a store, the latest leading.
     *
     * @param of whose; null for everybody's
     */
    List<Token> list(long store, @Nullable Long of) {
        return sql.sql("""
                select * from assistant.token
                where store = :store and (:staff::bigint is null or staff = :staff) order by id desc limit 200""")
                .param("store", store)
                .param("staff", of)
                .query((row, number) -> token(row))
                .list();
    }

    /**
     * Ends a token at once.
     *
     * @param of only if it is theirs; null for anybody's
     * @throws Problem 404 when the store has none such
     */
    @Transactional
    void revoke(long store, long id, @Nullable Long of) {
        int known = sql.sql("""
                update assistant.token set revoked_at = coalesce(revoked_at, :now)
                where id = :id and store = :store and (:staff::bigint is null or staff = :staff)""")
                .param("now", utc(clock.instant()))
                .param("id", id)
                .param("store", store)
                .param("staff", of)
                .update();
        if (known == 0) {
            throw Problem.notFound("token", id);
        }
        audit.record(store, "token-revoked", "token " + id, Map.of());
    }

    /**
     * Who shows a token. Role, stores and leaving are asked anew each time.
     *
     * @param secret as sent
     * @return empty when it is unknown, expired or revoked, or its person has left
     */
    @Transactional
    Optional<Holder> holder(String secret) {
        if (!secret.startsWith(Secrets.PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        record Kept(long id, long store, long staff, Set<Permission> scopes, String audience) {}
        Optional<Kept> kept = sql.sql("""
                select id, store, staff, scopes, audience from assistant.token
                where (hash = :hash or id = (
                        select token from assistant.pass
                        where hash = :hash and kind = 'ACCESS' and expires_at > :now))
                    and revoked_at is null and expires_at > :now""")
                .param("hash", Secrets.hash(secret))
                .param("now", utc(now))
                .query((row, number) -> new Kept(
                        row.getLong("id"),
                        row.getLong("store"),
                        row.getLong("staff"),
                        scopes(row),
                        row.getString("audience")))
                .optional();
        kept.ifPresent(token -> seen(token.id(), now));
        return kept.flatMap(token -> staff.find(token.staff())
                .filter(member -> member.worksIn(token.store()))
                .map(member -> new Holder(new Asker(member, token.scopes(), token.store()), token.audience())));
    }

    private void seen(long id, Instant now) {
        sql.sql("""
                update assistant.token set used_at = :now
                where id = :id and (used_at is null or used_at < :before)""")
                .param("now", utc(now))
                .param("id", id)
                .param("before", utc(now.minus(SEEN_AGAIN)))
                .update();
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getLong("staff"),
                row.getString("name"),
                scopes(row).stream().sorted().toList(),
                row.getString("audience"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "revoked_at"),
                instant(row, "used_at"),
                row.getString("program"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** A permission that is no more is no scope. */
    static Set<Permission> scopes(ResultSet row) throws SQLException {
        Set<String> kept =
                Set.copyOf(Arrays.asList((String[]) row.getArray("scopes").getArray()));
        return Arrays.stream(Permission.values())
                .filter(permission -> kept.contains(permission.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
