package aisle.server;

import com.zaxxer.hikari.HikariConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of Aisle's own in the data folder: a real server, durable, reachable from this machine only and only
 * with the password kept beside it.
 *
 * <p>A postmaster that outlived a killed Aisle is adopted, not fought: its sales are already there.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String DATABASE = "postgres";
    private static final int ANY_PORT = 0;
    private static final Duration WATCH_INTERVAL = Duration.ofMillis(500);
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** The library's defaults trade durability for test speed; a shop's record wants the opposite. */
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final Map<String, String> SIZED = Map.of(
            "max_connections", "60",
            "shared_buffers", "128MB",
            "max_wal_size", "2GB",
            "checkpoint_timeout", "15min",
            "random_page_cost", "1.1",
            "jit", "off",
            "unix_socket_directories", "''",
            "listen_addresses", "127.0.0.1");

    private final Path folder;
    private final String password;
    private final int port;
    private final boolean owned;
    private volatile @Nullable EmbeddedPostgres started;
    private volatile boolean closing;

    private EmbeddedDatabase(
            Path folder, String password, int port, boolean owned, @Nullable EmbeddedPostgres started) {
        this.folder = folder;
        this.password = password;
        this.port = port;
        this.owned = owned;
        this.started = started;
        if (owned) {
            Thread.ofVirtual().name("postgres-watch").start(this::watch);
        }
    }

    /**
     * Opens the database of a data folder, making it on first use.
     *
     * @param data the data folder
     * @param guest true to leave a postmaster that already runs as it is at close, because another process owns it
     * @throws UncheckedIOException when it cannot be made or does not answer within a minute
     */
    static EmbeddedDatabase open(Path data, boolean guest) {
        try {
            Path folder = Files.createDirectories(data).toAbsolutePath().resolve("postgres");
            String password = password(data.resolve("postgres.secret"));
            var running = Postmaster.of(folder);
            if (running != null) {
                return new EmbeddedDatabase(folder, password, running.port(), !guest, null);
            }
            boolean first = !Files.exists(folder.resolve("postgresql.conf"));
            var postgres = start(folder, password, ANY_PORT);
            var opened = new EmbeddedDatabase(folder, password, postgres.getPort(), true, postgres);
            if (first) {
                opened.requirePassword();
            }
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + data + " did not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL in " + data + " could not be given a password", e);
        }
    }

    private static EmbeddedPostgres start(Path folder, String password, int port) throws IOException {
        Path data = folder.resolveSibling("");
        Path log = Files.createDirectories(data.resolve("logs")).resolve("postgres.log");
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setPort(port)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(data.resolve("postgres-program").toFile())
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", password)
                .setPGStartupWait(Duration.ofMinutes(1));
        DURABLE.forEach(builder::setServerConfig);
        SIZED.forEach(builder::setServerConfig);
        return builder.start();
    }

    /** Starts the server again where it was when something killed it: the tills wait for it. */
    private void watch() {
        while (!closing) {
            try {
                Thread.sleep(WATCH_INTERVAL);
                if (Postmaster.of(folder) == null) {
                    startAgain();
                }
            } catch (IOException | IllegalStateException e) {
                LOG.error("The embedded PostgreSQL is gone and did not start again; trying on", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized void startAgain() throws IOException {
        if (closing || somebodyWorksIn(folder)) {
            return;
        }
        LOG.error("The embedded PostgreSQL is gone; starting it again");
        var before = started;
        if (before != null) {
            before.close();
        }
        // A killed postmaster that nobody has buried yet still owns its number, and PostgreSQL would wait for it to go;
        // and a start that failed keeps the library's lock. Nobody works in the folder, so both are leftovers.
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
        Files.deleteIfExists(folder.resolve("epg-lock"));
        started = start(folder, password, port);
    }

    /** Whether a process of the old server is still at it: every PostgreSQL process stands in its data folder. */
    private static boolean somebodyWorksIn(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(Postmaster::isPostgres)
                .anyMatch(process -> folder.equals(workingFolder(process)));
    }

    private static @Nullable Path workingFolder(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
        } catch (IOException goneOrSomebodyElses) {
            return null;
        }
    }

    /** Hands the coordinates to the connection pool. */
    void describeTo(HikariConfig pool) {
        pool.setJdbcUrl(url());
        pool.setUsername(USER);
        pool.setPassword(password);
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    private void requirePassword() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(url(), USER, password);
                var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + USER + " PASSWORD '" + password + "'");
            Files.write(folder.resolve("pg_hba.conf"), List.of("host all all 127.0.0.1/32 scram-sha-256"));
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static String password(Path secret) throws IOException {
        if (!Files.exists(secret)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, HexFormat.of().formatHex(random));
        }
        return Files.readString(secret).strip();
    }

    /** Stops the server it started or adopted; committed work is on disk before this returns. */
    @Override
    public synchronized void close() throws IOException {
        closing = true;
        var postgres = started;
        if (postgres != null) {
            postgres.close();
        } else if (owned) {
            var running = Postmaster.of(folder);
            if (running != null) {
                running.stop();
            }
        }
    }

    /** A PostgreSQL server process found by the pid file in its data folder. */
    private record Postmaster(ProcessHandle process, int port) {

        private static final int LINE_OF_PID = 0;
        private static final int LINE_OF_PORT = 3;

        static @Nullable Postmaster of(Path folder) throws IOException {
            Path pidFile = folder.resolve("postmaster.pid");
            if (!Files.exists(pidFile)) {
                return null;
            }
            List<String> lines = Files.readAllLines(pidFile);
            if (lines.size() <= LINE_OF_PORT) {
                return null;
            }
            long pid = Long.parseLong(lines.get(LINE_OF_PID).strip());
            int port = Integer.parseInt(lines.get(LINE_OF_PORT).strip());
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(Postmaster::isPostgres)
                    .map(process -> new Postmaster(process, port))
                    .orElse(null);
        }

        private static boolean isPostgres(ProcessHandle process) {
            return process.info().command().map(c -> c.endsWith("postgres")).orElse(false);
        }

        /** PostgreSQL's fast shutdown: whoever is still connected is sent away, what is committed stays. */
        void stop() throws IOException {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }
}
