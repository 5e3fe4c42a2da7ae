package aisle.server.organization;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets devices in by a one-time code and a key of their own, and shuts them out again. */
@Component
public class TillKeys {
    static final Duration CODE_LIFE = Duration.ofMinutes(30);

    private final JdbcClient sql;
    private final Tills tills;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    /** A till asks several times a second while it sells; another server's revocation takes this long to be seen. */
    private final Cache<String, TillDevice> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build();

    TillKeys(JdbcClient sql, Tills tills, Audit audit, ApplicationEventPublisher events) {
        this.sql = sql;
        this.tills = tills;
        this.audit = audit;
        this.events = events;
    }

    /**
     * A code and until when it may be typed in.
     *
     * @param code such as {@code ABCD-2345}; shown once, kept as a hash only
     * @param until half an hour from now
     */
    public record Code(String code, Instant until) {}

    /**
     * What a device gets for its code.
     *
     * @param key its key, which nobody else keeps
     * @param till what it is now
     */
    public record Enrolment(String key, TillDevice till) {}

    /**
     * Makes a code for a till. Earlier codes of the till stop working; its key works on until the code is used.
     *
     * @param till the till's id
     * @return the code
     * @throws Problem 404 when there is no such till, 409 for the office's own till
     */
    @Transactional
    public Code code(long till) {
        Till found = tills.find(till);
        if (found.office()) {
            throw Problem.conflict("no-device", "The office's own till has no device to enrol.");
        }
        sql.sql("delete from organization.enrolment_code where till = :till and used_at is null")
                .param("till", till)
                .update();
        String code = Secret.code();
        Instant until = Instant.now().plus(CODE_LIFE);
        sql.sql("""
                insert into organization.enrolment_code (code_hash, till, expires_at)
                values (:hash, :till, now() + make_interval(secs => :life))
                """)
                .param("hash", Secret.sha256(canonical(code)))
                .param("till", till)
                .param("life", CODE_LIFE.toSeconds())
                .update();
        audit.record(found.store(), "till-code-made", "till " + till, Map.of("until", until.toString()));
        return new Code(code, until);
    }

    /**
     * Takes a code for a key. The till's earlier key stops working: one till, one device.
     *
     * @param code as typed, any case, with or without the dash
     * @return the key
     * @throws Problem 400 {@code code-wrong} when it is unknown, used or too old
     */
    @Transactional
    public Enrolment enrol(String code) {
        long id = sql.sql("""
                update organization.enrolment_code set used_at = now()
                where code_hash = :hash and used_at is null and expires_at > now()
                returning till
                """)
                .param("hash", Secret.sha256(canonical(code)))
                .query(Long.class)
                .optional()
                .orElseThrow(TillKeys::codeWrong);
        Till till = tills.find(id);
        withdraw(id);
        String key = Secret.random();
        sql.sql("insert into organization.till_key (key_hash, till) values (:hash, :till)")
                .param("hash", Secret.sha256(key))
                .param("till", id)
                .update();
        audit.record(till.store(), "till-enrolled", "till " + id, Map.of("name", till.name()));
        return new Enrolment(key, new TillDevice(id, till.name(), till.store()));
    }

    /**
     * Shuts a till's device out, at once. Sales that are still on it stay there and are sent after it is enrolled
     * again.
     *
     * @param till the till's id
     * @throws Problem 404 when there is no such till, 409 {@code not-enrolled} when it has no key
     */
    @Transactional
    public void revoke(long till) {
        Till found = tills.find(till);
        if (withdraw(till) == 0) {
            throw Problem.conflict("not-enrolled", found.name() + " has no key that could be withdrawn.");
        }
        audit.record(found.store(), "till-revoked", "till " + till, Map.of("name", found.name()));
        var help = found.help();
        events.publishEvent(new TillStatusChanged(
                found.store(),
                till,
                false,
                found.unsent(),
                found.shift(),
                found.doing(),
                help == null ? null : help.why()));
    }

    /**
     * Who shows a key.
     *
     * @param key as sent in {@code Authorization: Till <key>}
     * @return the till
     * @throws Problem 401 {@code till-revoked} or {@code till-unknown}
     */
    public TillDevice holder(String key) {
        byte[] hash = Secret.sha256(key);
        return known.get(HexFormat.of().formatHex(hash), ignored -> lookUp(hash));
    }

    private TillDevice lookUp(byte[] hash) {
        return sql.sql("""
                        select t.id, t.name, t.store, k.revoked_at is not null as revoked
                        from organization.till_key k join organization.till t on t.id = k.till
                        where k.key_hash = :hash
                        """)
                .param("hash", hash)
                .query((row, index) -> {
                    if (row.getBoolean("revoked")) {
                        throw revoked(row.getString("name"));
                    }
                    return new TillDevice(row.getLong("id"), row.getString("name"), row.getLong("store"));
                })
                .optional()
                .orElseThrow(
                        () -> Problem.of(
                                401,
                                "till-unknown",
                                "This till is not known",
                                "No till has this key. Ask the office for a code and enrol again; sales on this till are kept."));
    }

    private int withdraw(long till) {
        int withdrawn = sql.sql("""
                update organization.till_key set revoked_at = now() where till = :till and revoked_at is null
                """).param("till", till).update();
        known.asMap().values().removeIf(device -> device.id() == till);
        if (withdrawn > 0) {
            events.publishEvent(ShutOut.till(till));
        }
        return withdrawn;
    }

    private static Problem revoked(String name) {
        return Problem.of(
                401,
                "till-revoked",
                "This till was shut out",
                "The office withdrew the key of " + name
                        + ". Its sales are kept on it; enrol it again with a new code.");
    }

    private static Problem codeWrong() {
        return Problem.of(
                        400,
                        "code-wrong",
                        "This code does not work",
                        "The code is mistyped, already used or older than 30 minutes. The office makes a new one.")
                .with("field", "code")
                .with("allowed", "a code such as ABCD-2345, once, within 30 minutes");
    }

    private static String canonical(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
