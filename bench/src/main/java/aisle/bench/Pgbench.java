package aisle.bench;

import aisle.bench.shop.RunningServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reference of `intake`: PostgreSQL's own load generator writing the same rows, one transaction a sale, straight
 * into the same server: 1 sale, 10 lines, 1 payment, 10 movements, 10 stock updates. It does no check, no pricing, no
 * HTTP.
 */
final class Pgbench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int CLIENTS = 8;

    private final RunningServer server;
    private final Path script;

    Pgbench(RunningServer server) throws IOException, SQLException {
        this.server = server;
        try (var in = Pgbench.class.getResourceAsStream("/intake-reference-schema.sql");
                var connection = server.database();
                var statement = connection.createStatement()) {
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        this.script = Files.createTempFile("intake-reference", ".pgbench");
        try (var in = Pgbench.class.getResourceAsStream("/intake-reference.pgbench")) {
            Files.write(script, in.readAllBytes());
        }
    }

    /** Sales a second over a run of so many seconds. */
    double salesPerSecond(int seconds) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                program(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + CLIENTS,
                "--jobs=2",
                "--time=" + seconds,
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + server.databasePort(),
                "--username=postgres",
                "postgres");
        builder.environment().put("PGPASSWORD", server.databasePassword());
        Process pgbench = builder.redirectErrorStream(true).start();
        String said = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(said);
        if (pgbench.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench failed: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static String program() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.exists(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                List<Path> found = versions.map(v -> v.resolve("bin/pgbench"))
                        .filter(Files::isExecutable)
                        .sorted()
                        .toList();
                if (!found.isEmpty()) {
                    return found.getLast().toString();
                }
            }
        }
        return "pgbench";
    }
}
