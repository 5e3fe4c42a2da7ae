package aisle.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import aisle.server.organization.TillKeys;
import aisle.server.sales.TestShop;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One id from the till's click to the statement in the database, and in the log beside it. */
@ServerTest
class CorrelationTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TillKeys keys;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient sql;

    @Value("${logging.file.name}")
    private Path log;

    @LocalServerPort
    private int port;

    @Test
    void aClickIsFoundInTheDatabaseAndInTheLog() throws Exception {
        Register till = TestShop.open(context).till("Till 1");
        Client device =
                Client.till(port, keys.enrol(keys.code(till.till).code()).key());
        String click = "click-" + UUID.randomUUID();
        assertThat(send(device, till, "first-" + click).status()).isEqualTo(200);
        try (Connection other = database.getConnection();
                var lock = other.prepareStatement("select from sales.chain where till = ? for update")) {
            other.setAutoCommit(false);
            lock.setLong(1, till.till);
            lock.execute();
            var waiting = CompletableFuture.supplyAsync(() -> send(device, till, click));
            await().atMost(Duration.ofSeconds(10)).until(() -> statementsOf(click) == 1);
            other.rollback();
            assertThat(waiting.get().header("X-Correlation-Id")).isEqualTo(click);
        }
        assertThat(statementsOf(click)).as("the connection after the work").isZero();

        JsonNode line = await().atMost(Duration.ofSeconds(10)).until(() -> logged(click), found -> found != null);
        assertThat(line.path("route").asString()).isEqualTo("POST /api/till/journal");
        assertThat(line.path("status").asInt()).isEqualTo(200);
        assertThat(line.path("ms").isNumber()).isTrue();
        assertThat(line.path("@timestamp").asString()).isNotBlank();
    }

    private static Client.Answer send(Client device, Register till, String click) {
        String sale = new String(till.sale(1, 0).canonical(), StandardCharsets.UTF_8);
        return device.send(
                "POST", "/api/till/journal", "{\"entries\":[" + sale + "]}", Map.of("X-Correlation-Id", click));
    }

    /** How many connections wait, under this id, for the lock on the till's chain. */
    private long statementsOf(String click) {
        return sql.sql("""
                select count(*) from pg_stat_activity
                where application_name like '%' || :click and wait_event_type = 'Lock'""").param("click", click).query(Long.class).single();
    }

    /** The request's line; every line of the log is one JSON object, stack traces included. */
    private JsonNode logged(String click) throws IOException {
        List<String> lines = Files.readAllLines(log);
        for (String line : lines.subList(0, lines.size() - 1)) {
            assertThat(line).startsWith("{").endsWith("}");
        }
        return lines.stream()
                .filter(line -> line.contains("\"correlation\":\"" + click + "\"") && line.contains("aisle.request"))
                .map(JSON::readTree)
                .findFirst()
                .orElse(null);
    }
}
