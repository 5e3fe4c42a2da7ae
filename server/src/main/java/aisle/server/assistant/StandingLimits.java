package aisle.server.assistant;

import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be carried out without asking: one limit a store and kind, until somebody ends it or sets another. */
@Service
public class StandingLimits {

    private static final long CUT_MAX = 900_000;
    private static final long COST_MAX = 100_000_000;

    private final JdbcClient sql;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    StandingLimits(JdbcClient sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /**
     * A limit.
     *
     * @param most orders: minor units a business day; markdowns: parts per million off the price
     * @param staff who set it
     */
    public record StandingLimit(long id, Change.Kind kind, long most, long staff, Instant setAt) {}

    /**
     * Sets the limit of a kind in place of the one before; nothing ends it without another.
     *
     * @param most the new limit; null ends the one before
     * @param staff who sets it
     * @throws Problem 400 for a limit that is none
     */
    @Transactional
    public void set(long store, Change.Kind kind, @Nullable Long most, long staff) {
        long top = kind == Change.Kind.ORDER ? COST_MAX : CUT_MAX;
        if (most != null && (most <= 0 || most > top)) {
            throw Problem.invalid("most", most, "1 to " + top + ", or nothing to end it");
        }
        Timestamp now = Timestamp.from(clock.instant());
        sql.sql("""
                update assistant.standing_limit set ended_at = :now
                where store = :store and kind = :kind and ended_at is null""")
                .param("now", now)
                .param("store", store)
                .param("kind", kind.name())
                .update();
        if (most != null) {
            sql.sql("""
                    insert into assistant.standing_limit (store, kind, most, staff, set_at)
                    values (:store, :kind, :most, :staff, :now)""")
                    .param("store", store)
                    .param("kind", kind.name())
                    .param("most", most)
                    .param("staff", staff)
                    .param("now", now)
                    .update();
        }
        audit.record(
                store, "standing-limit-set", kind.name(), Map.of("most", most == null ? "ended" : Long.toString(most)));
    }

    /**
     * The limits in force.
     *
     * @param store the store
     * @return at most one of each kind
     */
    public List<StandingLimit> of(long store) {
        return sql.sql("""
                select id, kind, most, staff, set_at from assistant.standing_limit
                where store = :store and ended_at is null order by kind""")
                .param("store", store)
                .query((row, number) -> new StandingLimit(
                        row.getLong("id"),
                        Change.Kind.valueOf(row.getString("kind")),
                        row.getLong("most"),
                        row.getLong("staff"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * The limit that lets a change of this size pass. Of orders the day's earlier ones count too; the limit is held
     * until the transaction ends, so that two at once do not both find room.
     *
     * @param since when the store's business day began
     * @return the limit; empty when a person has to decide
     */
    Optional<StandingLimit> allowing(long store, Change.Kind kind, long size, Instant since) {
        sql.sql("""
                select id from assistant.standing_limit
                where store = :store and kind = :kind and ended_at is null for no key update""")
                .param("store", store)
                .param("kind", kind.name())
                .query((row, number) -> row.getLong("id"))
                .list();
        return of(store).stream()
                .filter(limit -> limit.kind() == kind)
                .filter(limit -> size + (kind == Change.Kind.ORDER ? passed(store, since) : 0) <= limit.most())
                .findFirst();
    }

    private long passed(long store, Instant since) {
        return sql.sql("""
                select coalesce(sum(e.size), 0) as passed
                from assistant.proposal_event e join assistant.proposal p on p.id = e.proposal
                where p.store = :store and p.kind = 'ORDER' and e.kind = 'CARRIED_OUT' and e.standing_limit is not null
                  and e.at >= :since""")
                .param("store", store)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong("passed"))
                .single();
    }
}
