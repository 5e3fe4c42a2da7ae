package aisle.server.assistant.run;

import aisle.server.assistant.RunMoved;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bsc.langgraph4j.RunnableConfig;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.checkpoint.BaseCheckpointSaver;
import org.bsc.langgraph4j.checkpoint.Checkpoint;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run's checkpoints in the database, as its graph asks for them. A checkpoint, what its step found, and the news of
 * it are written in one transaction, and only while the run is this runner's. The state's values are texts.
 */
final class Checkpoints implements BaseCheckpointSaver {

    /** In the state: what the step found, as JSON, and when it began; taken out again before the state is kept. */
    static final String FOUND = "found";

    static final String BEGAN = "began";

    private static final TypeReference<Map<String, Object>> STATE = new TypeReference<>() {};

    private final Run run;
    private final UUID holder;
    private final RunTables tables;
    private final JdbcClient sql;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    Checkpoints(
            Run run,
            UUID holder,
            RunTables tables,
            JdbcClient sql,
            JsonMapper json,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.run = run;
        this.holder = holder;
        this.tables = tables;
        this.sql = sql;
        this.json = json;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public Collection<Checkpoint> list(RunnableConfig config) {
        return sql.sql("select * from assistant.checkpoint where run = :run order by number desc")
                .param("run", run.id())
                .query(this::row)
                .list();
    }

    @Override
    public Optional<Checkpoint> get(RunnableConfig config) {
        return last();
    }

    /** Where the run stands; empty before its first step. */
    Optional<Checkpoint> last() {
        return sql.sql("select * from assistant.checkpoint where run = :run order by number desc limit 1")
                .param("run", run.id())
                .query(this::row)
                .optional();
    }

    @Override
    public RunnableConfig put(RunnableConfig config, Checkpoint checkpoint) {
        Map<String, Object> state = new java.util.HashMap<>(checkpoint.getState());
        Object found = state.remove(FOUND);
        Object began = state.remove(BEGAN);
        transaction.executeWithoutResult(status -> {
            tables.hold(run.id(), holder);
            insert(checkpoint, state);
            if (found != null && began != null && !StateGraph.START.equals(checkpoint.getNodeId())) {
                Map<String, Object> figures = json.readValue(found.toString(), STATE);
                Instant at = Instant.parse(began.toString());
                tables.stepDone(run.id(), checkpoint.getNodeId(), figures, at, clock.instant());
            }
            tables.progressed(run.id());
            events.publishEvent(new RunMoved(run.store(), run.id()));
        });
        return config;
    }

    private void insert(Checkpoint checkpoint, Map<String, Object> state) {
        sql.sql("""
                insert into assistant.checkpoint (run, number, id, node, next, state, at)
                select :run, coalesce(max(number), 0) + 1, :id, :node, :next, :state::jsonb, now()
                from assistant.checkpoint where run = :run""")
                .param("run", run.id())
                .param("id", checkpoint.getId())
                .param("node", checkpoint.getNodeId())
                .param("next", checkpoint.getNextNodeId())
                .param("state", json.writeValueAsString(state))
                .update();
    }

    /** The runner deletes them when the run ends; the graph has nothing to release. */
    @Override
    public Tag release(RunnableConfig config) {
        return new Tag(run.id().toString(), list(config));
    }

    private Checkpoint row(ResultSet row, int number) throws SQLException {
        return Checkpoint.builder()
                .id(row.getString("id"))
                .nodeId(row.getString("node"))
                .nextNodeId(row.getString("next"))
                .state(json.readValue(row.getString("state"), STATE))
                .build();
    }
}
