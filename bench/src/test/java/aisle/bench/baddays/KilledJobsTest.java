package aisle.bench.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.bench.shop.RunningServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A nightly job whose server is killed while it writes is begun again soon after the next start, as the same run, and
 * leaves what it would have left. PostgreSQL may still carry out what the dead server asked for last.
 */
class KilledJobsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** The job library alone takes longer to see that nobody is at it any more. */
    private static final Duration SOON = Duration.ofSeconds(25);

    @TempDir
    static Path data;

    private static RunningServer server;

    @BeforeAll
    static void open() throws Exception {
        server = RunningServer.start(
                data,
                "aisle.demo.products=100",
                "aisle.demo.days=30",
                "aisle.facts.first=PT24H",
                "aisle.jobs.first=PT1S",
                "aisle.jobs.look=PT1S",
                "aisle.jobs.facts=-",
                "aisle.jobs.training=-",
                "aisle.jobs.forecast=-",
                "aisle.jobs.inventory-manager=-");
        change("update purchasing.supplier set order_days = '{1,2,3,4,5,6,7}'");
    }

    @AfterAll
    static void theRecordHolds() throws Exception {
        RunningServer.Verdict verdict = server.verify();
        server.close();
        assertThat(verdict.holds()).as(verdict.said()).isTrue();
    }

    /** Each job goes by what the one before it wrote. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                facts             | insight.fact_day       | select count(*) = (select count(distinct day) from sales.entry) from insight.fact_day
                training          | insight.forecast_model | select count(*) = 1 from insight.forecast_model
                forecast          | insight.forecast       | select count(*) > 0 and count(distinct version) = 1 from insight.forecast
                inventory-manager | assistant.proposal     | select count(*) > 0 and count(*) = count(distinct change) from assistant.proposal
                """)
    void aJobWhoseServerIsKilledWhileItWritesIsDoneOnce(String job, String written, String once) throws Exception {
        try (Connection slow = server.database()) {
            slow.setAutoCommit(false);
            try (var statement = slow.createStatement()) {
                statement.execute("lock table " + written + " in exclusive mode");
            }
            await("select count(*) = 1 from jobs.due where task_name = '" + job + "' and not picked", PATIENCE);
            change("update jobs.due set execution_time = now(), version = version + 1 where task_name = '" + job + "'");
            await(
                    "select count(*) > 0 from pg_locks where not granted and relation = '" + written + "'::regclass",
                    PATIENCE);
            server.kill();
        }
        assertThat(answer("select string_agg(state || attempt, ' ') from jobs.run where job = '" + job + "'"))
                .isEqualTo("RUNNING1");
        server.startAgain();
        await("select attempt = 2 from jobs.run where job = '" + job + "'", SOON);
        await("select state <> 'RUNNING' from jobs.run where job = '" + job + "'", PATIENCE);
        assertThat(answer("select string_agg(concat(state, attempt, problem), ' ') from jobs.run where job = '" + job
                        + "'"))
                .isEqualTo("DONE2");
        await("select not picked and execution_time > now() from jobs.due where task_name = '" + job + "'", PATIENCE);
        assertThat(answer(once)).as(once).isEqualTo("t");
    }

    private static void await(String condition, Duration patience) throws Exception {
        Instant end = Instant.now().plus(patience);
        while (!answer(condition).equals("t")) {
            assertThat(Instant.now()).as(condition).isBefore(end);
            Thread.sleep(50);
        }
    }

    private static String answer(String query) throws Exception {
        try (Connection connection = server.database();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "nothing";
        }
    }

    private static void change(String statement) throws Exception {
        try (Connection connection = server.database();
                var changed = connection.createStatement()) {
            changed.execute(statement);
        }
    }
}
