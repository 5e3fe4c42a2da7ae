package aisle.server.assistant.memory;

import aisle.server.assistant.Change;
import aisle.server.assistant.memory.Episode.Decision;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Episodes as rows, each with what its proposal's outcome says. */
@Component
class EpisodeTables {

    private static final String READ = """
            select e.*, o.gain as measured
            from assistant.episode e left join assistant.outcome o on o.proposal = e.proposal""";

    private final JdbcClient sql;

    EpisodeTables(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes it down, once a proposal. */
    void write(Episode episode) {
        sql.sql("""
                insert into assistant.episode (proposal, store, agent, kind, supplier, products, turned_down, decision,
                    reason, decided_by, decided_at, promised)
                values (:proposal, :store, :agent, :kind, :supplier, :products, :turnedDown, :decision,
                    :reason, :by, :at, :promised)
                on conflict (proposal) do nothing""")
                .param("proposal", episode.proposal())
                .param("store", episode.store())
                .param("agent", episode.agent())
                .param("kind", episode.kind().name())
                .param("supplier", episode.supplier())
                .param("products", episode.products().toArray(Long[]::new))
                .param("turnedDown", episode.turnedDown().toArray(Long[]::new))
                .param("decision", episode.decision().name())
                .param("reason", episode.reason())
                .param("by", episode.decidedBy())
                .param("at", utc(episode.decidedAt()))
                .param("promised", episode.promised())
                .update();
    }

    /** What was carried out is taken back; an episode that was deleted stays so. */
    void takenBack(Episode episode) {
        sql.sql("""
                update assistant.episode
                set decision = :decision, turned_down = :turnedDown, reason = :reason, decided_by = :by, decided_at = :at
                where proposal = :proposal""")
                .param("decision", episode.decision().name())
                .param("turnedDown", episode.turnedDown().toArray(Long[]::new))
                .param("reason", episode.reason())
                .param("by", episode.decidedBy())
                .param("at", utc(episode.decidedAt()))
                .param("proposal", episode.proposal())
                .update();
    }

    void correct(UUID proposal, @Nullable String reason, boolean counts, long by, Instant at) {
        sql.sql("""
                update assistant.episode
                set reason = :reason, counts = :counts, corrected_by = :by, corrected_at = :at
                where proposal = :proposal""")
                .param("reason", reason)
                .param("counts", counts)
                .param("by", by)
                .param("at", utc(at))
                .param("proposal", proposal)
                .update();
    }

    void delete(UUID proposal) {
        sql.sql("delete from assistant.episode where proposal = :proposal")
                .param("proposal", proposal)
                .update();
    }

    int deleteBefore(Instant before) {
        return sql.sql("delete from assistant.episode where decided_at < :before")
                .param("before", utc(before))
                .update();
    }

    Optional<Episode> lock(long store, UUID proposal) {
        return sql.sql(READ + " where e.proposal = :proposal and e.store = :store for no key update of e")
                .param("proposal", proposal)
                .param("store", store)
                .query(EpisodeTables::row)
                .optional();
    }

    /** The latest leading. */
    List<Episode> list(long store, String agent, Instant from, Instant before, int most) {
        return sql.sql(READ + """
                 where e.store = :store and e.agent = :agent and e.decided_at >= :from and e.decided_at < :before
                order by e.decided_at desc, e.proposal limit :most""")
                .param("store", store)
                .param("agent", agent)
                .param("from", utc(from))
                .param("before", utc(before))
                .param("most", most)
                .query(EpisodeTables::row)
                .list();
    }

    private static Episode row(ResultSet row, int number) throws SQLException {
        OffsetDateTime corrected = row.getObject("corrected_at", OffsetDateTime.class);
        return new Episode(
                row.getObject("proposal", UUID.class),
                row.getLong("store"),
                row.getString("agent"),
                Change.Kind.valueOf(row.getString("kind")),
                row.getObject("supplier", Long.class),
                ids(row.getArray("products")),
                ids(row.getArray("turned_down")),
                Decision.valueOf(row.getString("decision")),
                row.getString("reason"),
                row.getObject("decided_by", Long.class),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getLong("promised"),
                row.getObject("measured", Long.class),
                row.getBoolean("counts"),
                row.getObject("corrected_by", Long.class),
                corrected == null ? null : corrected.toInstant());
    }

    private static List<Long> ids(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
