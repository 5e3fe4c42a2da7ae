package aisle.server.channels;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events of the live push, in one order. The table makes its writers take turns, each from before it draws its
 * numbers until its commit is visible, so nobody ever sees number 8 and later number 7: reading on after the last
 * number seen loses nothing.
 */
@Component
class Feed {
    private final JdbcClient sql;
    private final JsonMapper json;
    private final long kept;

    Feed(JdbcClient sql, JsonMapper json, @Value("${aisle.live.kept:20000}") long kept) {
        this.sql = sql;
        this.json = json;
        this.kept = kept;
    }

    /**
     * An event that is to be written.
     *
     * @param store the store it concerns
     * @param data its members
     */
    record Draft(long store, Map<String, ?> data) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void write(String topic, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into channels.feed (store, topic, data)
                select store, :topic, data::jsonb
                from unnest(:stores, :data) with ordinality as draft (store, data, place) order by place
                """)
                .param("topic", topic)
                .param("stores", drafts.stream().map(Draft::store).toArray(Long[]::new))
                .param(
                        "data",
                        drafts.stream()
                                .map(draft -> json.writeValueAsString(draft.data()))
                                .toArray(String[]::new))
                .update();
    }

    /** The newest number; 0 before the first event. */
    long head() {
        return sql.sql("select coalesce(max(seq), 0) from channels.feed")
                .query(Long.class)
                .single();
    }

    /** Whether everything after a number is still kept. */
    boolean keepsAllAfter(long seq) {
        return sql.sql("select coalesce(min(seq), 0) <= :seq + 1 from channels.feed")
                .param("seq", seq)
                .query(Boolean.class)
                .single();
    }

    List<FeedEvent> after(long seq, int limit) {
        return sql.sql("""
                select seq, topic, store, (extract(epoch from at) * 1000)::bigint as at, data::text as data
                from channels.feed where seq > :seq order by seq limit :limit
                """)
                .param("seq", seq)
                .param("limit", limit)
                .query((row, index) -> new FeedEvent(
                        row.getLong("seq"),
                        row.getString("topic"),
                        row.getLong("store"),
                        row.getLong("at"),
                        row.getString("data")))
                .list();
    }

    /** Forgets what is too old to go on from; whoever comes later is told to read everything anew. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void forget() {
        forgetAllBut(kept);
        sql.sql("delete from channels.ticket where expires_at < now()").update();
    }

    void forgetAllBut(long newest) {
        sql.sql("delete from channels.feed where seq <= (select max(seq) from channels.feed) - :newest")
                .param("newest", newest)
                .update();
    }
}
