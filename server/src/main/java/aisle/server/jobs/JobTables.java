package aisle.server.jobs;

import aisle.server.jobs.JobRun.State;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Runs of jobs, as rows. An attempt writes only while it is the last one. */
@Component
class JobTables {

    /** Kept of each job in each store. */
    private static final int KEPT = 50;

    private static final String UNFINISHED = "state in ('QUEUED', 'RUNNING', 'RETRYING')";

    private final JdbcClient sql;

    JobTables(JdbcClient sql) {
        this.sql = sql;
    }

    /** What this server is called where others see what it is at. */
    String here() {
        return sql.sql("select presence.here()").query(String.class).single();
    }

    /**
     * Makes due now what a server was at that is gone, and what was asked for while the run before it was being put
     * away, for that sets the next night. False when there was nothing.
     */
    boolean dueAgain() {
        int left = sql.sql("""
                update jobs.due set picked = false, picked_by = null, last_heartbeat = null,
                    execution_time = now(), version = version + 1
                where picked and presence.gone(picked_by)""").update();
        int missed = sql.sql("""
                update jobs.due d set execution_time = now(), version = version + 1
                from jobs.run r
                where r.state = 'QUEUED' and d.task_name = r.job and d.task_instance = r.store::text
                  and not d.picked and d.execution_time > now()""").update();
        return left + missed > 0;
    }

    /**
     * Sets when a job is due, but for one that is being done. In one statement: the library reads, then writes, and
     * calls it a bug of its own when another server writes between. In a transaction of its own, for it is also called
     * where one has just ended, and whoever looks next must see it.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void due(String job, long store, Instant at) {
        sql.sql("""
                update jobs.due set execution_time = :at, version = version + 1
                where task_name = :job and task_instance = :store and not picked""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("job", job)
                .param("store", Long.toString(store))
                .update();
    }

    /** Writes down that it is wanted; where it is unfinished already, nothing. */
    void ask(String job, long store, @Nullable String argument, @Nullable Long staff) {
        sql.sql("""
                insert into jobs.run (id, job, store, state, argument, asked_by, asked_at)
                values (:id, :job, :store, 'QUEUED', :argument, :staff, now()) on conflict do nothing""")
                .param("id", UUID.randomUUID())
                .param("job", job)
                .param("store", store)
                .param("argument", argument)
                .param("staff", staff)
                .update();
        sql.sql("""
                delete from jobs.run where id in (
                    select id from jobs.run where job = :job and store = :store order by asked_at desc offset :kept)""").param("job", job).param("store", store).param("kept", KEPT).update();
    }

    /** Begins the next attempt of what is unfinished. */
    JobRun begin(String job, long store) {
        return sql.sql("update jobs.run set state = 'RUNNING', attempt = attempt + 1, started_at = now(), percent = 0 "
                        + "where job = :job and store = :store and " + UNFINISHED + " returning *")
                .param("job", job)
                .param("store", store)
                .query(JobTables::row)
                .single();
    }

    /** Notes how far an attempt is; false when it is to stop, or is not the last one any more. */
    boolean progress(JobRun attempt, int percent) {
        return sql.sql("""
                        update jobs.run set percent = :percent
                        where id = :id and attempt = :attempt and state = 'RUNNING' and not stopping""")
                        .param("percent", percent)
                        .param("id", attempt.id())
                        .param("attempt", attempt.attempt())
                        .update()
                == 1;
    }

    void end(JobRun attempt, State state, @Nullable String problem) {
        sql.sql("""
                update jobs.run set state = :state, problem = :problem, stopping = false,
                    ended_at = case when :state = 'RETRYING' then null else now() end,
                    percent = case when :state = 'DONE' then 100 else percent end
                where id = :id and attempt = :attempt and state = 'RUNNING'""")
                .param("state", state.name())
                .param("problem", problem)
                .param("id", attempt.id())
                .param("attempt", attempt.attempt())
                .update();
    }

    /** Tells what runs to stop, and ends what waits. */
    void stop(UUID run) {
        sql.sql("update jobs.run set stopping = true where id = :id and state = 'RUNNING'")
                .param("id", run)
                .update();
        sql.sql(
                        "update jobs.run set state = 'CANCELLED', ended_at = now() where id = :id and state in ('QUEUED', 'RETRYING')")
                .param("id", run)
                .update();
    }

    Optional<JobRun> unfinished(String job, long store) {
        return sql.sql("select * from jobs.run where job = :job and store = :store and " + UNFINISHED)
                .param("job", job)
                .param("store", store)
                .query(JobTables::row)
                .optional();
    }

    List<JobRun> last(String job, long store, int most) {
        return sql.sql("select * from jobs.run where job = :job and store = :store order by asked_at desc limit :most")
                .param("job", job)
                .param("store", store)
                .param("most", most)
                .query(JobTables::row)
                .list();
    }

    private static JobRun row(ResultSet row, int number) throws SQLException {
        return new JobRun(
                row.getObject("id", UUID.class),
                row.getString("job"),
                row.getLong("store"),
                State.valueOf(row.getString("state")),
                row.getString("argument"),
                row.getObject("asked_by", Long.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getInt("attempt"),
                row.getInt("percent"),
                row.getBoolean("stopping"),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
