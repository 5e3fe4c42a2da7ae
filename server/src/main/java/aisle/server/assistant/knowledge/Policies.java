package aisle.server.assistant.knowledge;

import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.StaffMember;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What shops hold to: written, changed and deleted by managers. */
@Service
public class Policies {

    private static final int TITLE_MAX = 100;
    private static final int BODY_MAX = 2_000;
    private static final int PER_STORE_MAX = 500;

    private final JdbcClient sql;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    Policies(JdbcClient sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /**
     * Writes a policy, new or in place of what it said before. Written twice it is written once.
     *
     * @param id its own id
     * @throws Problem 400 naming what cannot be, 404 for another store's or a deleted one, 409
     *     {@code too-many-policies}
     */
    @Transactional
    public Policy write(long store, UUID id, String title, String body, StaffMember by) {
        requireText("title", title, TITLE_MAX);
        requireText("body", body, BODY_MAX);
        long change = nextChange();
        Policy known = any(id).orElse(null);
        if (known != null && (known.store() != store || known.title().isEmpty())) {
            throw Problem.notFound("policy", id);
        }
        if (known != null && known.title().equals(title) && known.body().equals(body)) {
            return known;
        }
        if (known == null && of(store).size() >= PER_STORE_MAX) {
            throw Problem.conflict("too-many-policies", "A store has at most " + PER_STORE_MAX + " policies.");
        }
        Policy policy =
                new Policy(id, store, title, body, by.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        put(policy, change);
        audit.record(store, "policy-written", "policy " + id, Map.of("title", title, "text", body));
        return policy;
    }

    /**
     * Deletes a policy; its words go with it.
     *
     * @throws Problem 404 when the store has none such
     */
    @Transactional
    public void delete(long store, UUID id, StaffMember by) {
        long change = nextChange();
        Policy known = find(store, id);
        put(new Policy(id, store, "", "", by.id(), clock.instant().truncatedTo(ChronoUnit.MICROS)), change);
        audit.record(store, "policy-deleted", "policy " + id, Map.of("title", known.title()));
    }

    /** A store's policies by title. */
    public List<Policy> of(long store) {
        return sql.sql("select * from assistant.policy where store = :store and not deleted order by lower(title), id")
                .param("store", store)
                .query(Policies::row)
                .list();
    }

    /**
     * A policy of a store.
     *
     * @throws Problem 404 when the store has none such
     */
    public Policy find(long store, UUID id) {
        return any(id).filter(
                        policy -> policy.store() == store && !policy.title().isEmpty())
                .orElseThrow(() -> Problem.notFound("policy", id));
    }

    /**
     * Which database this is, and the number of the last change in it.
     *
     * @param record the database's own id
     */
    record Standing(UUID record, long change) {}

    Standing standing() {
        return sql.sql("select current, record from assistant.policy_change")
                .query((row, number) -> new Standing(row.getObject("record", UUID.class), row.getLong("current")))
                .single();
    }

    /** A policy with the number of its last change; without words when it was deleted. */
    record Changed(Policy policy, long change) {}

    /** What changed after a number, in the order of the changes. */
    List<Changed> since(long change, int most) {
        return sql.sql("select * from assistant.policy where change > :change order by change limit :most")
                .param("change", change)
                .param("most", most)
                .query((row, number) -> new Changed(row(row, number), row.getLong("change")))
                .list();
    }

    /** How many changed after a number. */
    long countSince(long change) {
        return sql.sql("select count(*) from assistant.policy where change > :change")
                .param("change", change)
                .query(Long.class)
                .single();
    }

    private Optional<Policy> any(UUID id) {
        return sql.sql("select * from assistant.policy where id = :id")
                .param("id", id)
                .query(Policies::row)
                .optional();
    }

    /** Holds the counter until commit, so that numbers become visible in their order. */
    private long nextChange() {
        return Objects.requireNonNull(
                sql.sql("update assistant.policy_change set current = current + 1 returning current")
                        .query(Long.class)
                        .single());
    }

    private void put(Policy policy, long change) {
        sql.sql("""
                insert into assistant.policy (id, store, title, body, change, written_by, written_at, deleted)
                values (:id, :store, :title, :body, :change, :by, :at, :deleted)
                on conflict (id) do update set title = excluded.title, body = excluded.body, change = excluded.change,
                    written_by = excluded.written_by, written_at = excluded.written_at, deleted = excluded.deleted""")
                .param("id", policy.id())
                .param("store", policy.store())
                .param("title", policy.title())
                .param("body", policy.body())
                .param("change", change)
                .param("by", policy.writtenBy())
                .param("at", policy.writtenAt().atOffset(ZoneOffset.UTC))
                .param("deleted", policy.title().isEmpty())
                .update();
    }

    private static void requireText(String field, String text, int most) {
        if (text.isBlank() || text.length() > most) {
            throw Problem.invalid(field, text, "1 to " + most + " characters");
        }
    }

    private static Policy row(ResultSet row, int number) throws SQLException {
        Instant at = row.getObject("written_at", OffsetDateTime.class).toInstant();
        return new Policy(
                row.getObject("id", UUID.class),
                row.getLong("store"),
                row.getString("title"),
                row.getString("body"),
                row.getLong("written_by"),
                at);
    }
}
