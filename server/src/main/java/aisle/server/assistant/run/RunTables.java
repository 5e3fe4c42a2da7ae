package aisle.server.assistant.run;

import aisle.server.assistant.run.Run.State;
import aisle.server.assistant.run.Run.StepDone;
import aisle.server.assistant.run.Workflow.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs, as rows. What a runner writes it writes only while it holds the run's lease. */
@Component
class RunTables {

    private static final TypeReference<Map<String, Object>> FOUND = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    RunTables(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Writes a new run; false when the store has an unfinished one of the workflow. */
    boolean insert(UUID id, long store, String workflow, @Nullable Long startedBy, Instant at) {
        return sql.sql("""
                insert into assistant.run (id, store, workflow, state, started_by, started_at)
                values (:id, :store, :workflow, 'RUNNING', :by, :at) on conflict do nothing""")
                        .param("id", id)
                        .param("store", store)
                        .param("workflow", workflow)
                        .param("by", startedBy)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /**
     * Takes the run that has waited longest and that nobody holds: one without a lease, one whose holder was silent for
     * too long, or one whose server is gone. Two who ask at once get two runs, or one none.
     */
    Optional<Run> claim(UUID holder, Duration lease) {
        return sql.sql("""
                update assistant.run set holder = :holder, lease_until = now() + :lease * interval '1 millisecond',
                    server = presence.here(), attempts = attempts + 1
                where id = (select id from assistant.run where state = 'RUNNING'
                    and (lease_until is null or lease_until < now() or presence.gone(server))
                    order by started_at for update skip locked limit 1)
                returning *""")
                .param("holder", holder)
                .param("lease", lease.toMillis())
                .query(this::head)
                .optional();
    }

    /** Keeps a run for longer; false when it is not this holder's any more. */
    boolean extend(UUID run, UUID holder, Duration lease) {
        return sql.sql("""
                update assistant.run set lease_until = now() + :lease * interval '1 millisecond'
                where id = :run and holder = :holder and state = 'RUNNING'""")
                        .param("lease", lease.toMillis())
                        .param("run", run)
                        .param("holder", holder)
                        .update()
                == 1;
    }

    /**
     * Holds the run's row until the transaction ends.
     *
     * @throws RunLost when it is not this holder's any more
     */
    void hold(UUID run, UUID holder) {
        boolean mine = sql.sql("""
                        select id from assistant.run where id = :run and holder = :holder and state = 'RUNNING'
                        for no key update""")
                .param("run", run)
                .param("holder", holder)
                .query((row, number) -> row.getString("id"))
                .optional()
                .isPresent();
        if (!mine) {
            throw new RunLost(run);
        }
    }

    void beginStep(UUID run, String step) {
        sql.sql("update assistant.run set step = :step where id = :run")
                .param("step", step)
                .param("run", run)
                .update();
    }

    void stepDone(UUID run, String step, Map<String, Object> found, Instant began, Instant ended) {
        sql.sql("""
                insert into assistant.run_step (run, number, step, found, began_at, ended_at)
                select :run, coalesce(max(number), 0) + 1, :step, :found::jsonb, :began, :ended
                from assistant.run_step where run = :run""")
                .param("run", run)
                .param("step", step)
                .param("found", json.writeValueAsString(found))
                .param("began", utc(began))
                .param("ended", utc(ended))
                .update();
    }

    void addProposal(UUID run, String key, UUID proposal) {
        sql.sql("""
                insert into assistant.run_proposal (run, key, proposal) values (:run, :key, :proposal)
                on conflict (run, key) do nothing""")
                .param("run", run)
                .param("key", key)
                .param("proposal", proposal)
                .update();
    }

    /** Asks a person; nobody holds the run meanwhile. */
    void ask(UUID run, Question question) {
        sql.sql("""
                update assistant.run set state = 'WAITING', question = :question::jsonb,
                    holder = null, server = null, lease_until = null
                where id = :run""")
                .param("question", json.writeValueAsString(question))
                .param("run", run)
                .update();
    }

    void answer(UUID run, String answer, long staff) {
        sql.sql("""
                update assistant.run set state = 'RUNNING', answer = :answer, answered_by = :staff,
                    attempts = 0, server = null, lease_until = null
                where id = :run""")
                .param("answer", answer)
                .param("staff", staff)
                .param("run", run)
                .update();
    }

    /** Lets another try begin after a while. */
    void release(UUID run, UUID holder, Duration after) {
        sql.sql("""
                update assistant.run set holder = null, server = null,
                    lease_until = now() + :after * interval '1 millisecond'
                where id = :run and holder = :holder and state = 'RUNNING'""")
                .param("after", after.toMillis())
                .param("run", run)
                .param("holder", holder)
                .update();
    }

    int attempts(UUID run) {
        return sql.sql("select attempts from assistant.run where id = :run")
                .param("run", run)
                .query(Integer.class)
                .single();
    }

    void progressed(UUID run) {
        sql.sql("update assistant.run set attempts = 1 where id = :run and attempts > 1")
                .param("run", run)
                .update();
    }

    void end(UUID run, State state, @Nullable String problem, Instant at) {
        sql.sql("""
                update assistant.run set state = :state, problem = :problem, ended_at = :at, holder = null,
                    server = null, lease_until = null
                where id = :run""")
                .param("state", state.name())
                .param("problem", problem)
                .param("at", utc(at))
                .param("run", run)
                .update();
        sql.sql("delete from assistant.checkpoint where run = :run")
                .param("run", run)
                .update();
    }

    /** The run with its steps, held until the transaction ends. */
    Optional<Run> lock(long store, UUID run) {
        return sql.sql("select * from assistant.run where id = :run and store = :store for no key update")
                .param("run", run)
                .param("store", store)
                .query(this::head)
                .optional();
    }

    Optional<Run> find(long store, UUID run) {
        return sql.sql("select * from assistant.run where id = :run and store = :store")
                .param("run", run)
                .param("store", store)
                .query((row, number) -> run(row, steps(run), proposals(run)))
                .optional();
    }

    List<Run> list(long store, String workflow, int most) {
        return sql.sql("""
                select * from assistant.run where store = :store and workflow = :workflow
                order by started_at desc, id limit :most""")
                .param("store", store)
                .param("workflow", workflow)
                .param("most", most)
                .query(this::head)
                .list();
    }

    private List<StepDone> steps(UUID run) {
        return sql.sql("select * from assistant.run_step where run = :run order by number")
                .param("run", run)
                .query((row, number) -> new StepDone(
                        row.getInt("number"),
                        row.getString("step"),
                        json.readValue(row.getString("found"), FOUND),
                        instant(row, "began_at"),
                        instant(row, "ended_at")))
                .list();
    }

    private List<UUID> proposals(UUID run) {
        return sql.sql("select proposal from assistant.run_proposal where run = :run order by key")
                .param("run", run)
                .query((row, number) -> row.getObject("proposal", UUID.class))
                .list();
    }

    private Run head(ResultSet row, int number) throws SQLException {
        return run(row, List.of(), List.of());
    }

    private Run run(ResultSet row, List<StepDone> steps, List<UUID> proposals) throws SQLException {
        String question = row.getString("question");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Run(
                row.getObject("id", UUID.class),
                row.getLong("store"),
                row.getString("workflow"),
                State.valueOf(row.getString("state")),
                row.getString("step"),
                row.getObject("started_by", Long.class),
                instant(row, "started_at"),
                ended == null ? null : ended.toInstant(),
                question == null ? null : json.readValue(question, Question.class),
                row.getString("answer"),
                row.getObject("answered_by", Long.class),
                row.getString("problem"),
                steps,
                proposals);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
