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
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
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
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
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
            "timezone", "UTC",
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
            var program = PostgresProgram.of(data.toAbsolutePath());
            var postgres = program.postgres();
            if (!first && postgres.isPresent()) {
                int port = Postmaster.freePort();
                start(folder, password, port, postgres.get());
                return new EmbeddedDatabase(folder, password, port, true, null);
            }
            var made = make(folder, password, program);
            var opened = new EmbeddedDatabase(folder, password, made.getPort(), true, made);
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

    /**
     * Unpacks the program, and makes the database where there is none, by the library; later starts need it no more.
     */
    private static EmbeddedPostgres make(Path folder, String password, PostgresProgram program) throws IOException {
        var output = ProcessBuilder.Redirect.appendTo(log(folder).toFile());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setPort(ANY_PORT)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(program.folder().toFile())
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", password)
                .setPGStartupWait(PATIENCE);
        DURABLE.forEach(builder::setServerConfig);
        SIZED.forEach(builder::setServerConfig);
        var postgres = builder.start();
        var running = Postmaster.of(folder);
        if (running != null) {
            program.remember(running);
        }
        return postgres;
    }

    private static void start(Path folder, String password, int port, Path postgres) throws IOException {
        Map<String, String> settings = new TreeMap<>(SIZED);
        settings.putAll(DURABLE);
        settings.put("unix_socket_directories", ""); // the library's way to say this goes through a shell
        var postmaster = Postmaster.start(postgres, folder, port, settings, log(folder));
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                DriverManager.getConnection(url(port), USER, password).close();
                return;
            } catch (SQLException notYet) {
                if (!postmaster.process().isAlive() || Instant.now().isAfter(end)) {
                    throw new IOException("PostgreSQL did not answer; its reasons are in " + log(folder), notYet);
                }
                LockSupport.parkNanos(POLL.toNanos());
            }
        }
    }

    private static Path log(Path folder) throws IOException {
        return Files.createDirectories(folder.resolveSibling("logs")).resolve("postgres.log");
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
        if (closing || Postmaster.somebodyWorksIn(folder)) {
            return;
        }
        LOG.error("The embedded PostgreSQL is gone; starting it again");
        var before = started;
        if (before != null) {
            before.close();
            started = null;
        }
        // A killed postmaster that nobody has buried yet still owns its number, and PostgreSQL would wait for it to
        // go. Nobody works in the folder, so the file that names it is a leftover.
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
        var program = PostgresProgram.of(folder.resolveSibling(""));
        start(folder, password, port, program.postgres().orElseThrow(() -> new IOException("There is no " + program)));
    }

    /** Hands the coordinates to the connection pool. */
    void describeTo(HikariConfig pool) {
        pool.setJdbcUrl(url(port));
        pool.setUsername(USER);
        pool.setPassword(password);
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    private void requirePassword() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(url(port), USER, password);
                var statement = connection.createStatement()) {
            // Rounds slow down who guesses at a password a person chose; nobody guesses 24 random bytes, and every
            // connection would pay for them.
            statement.execute("SET scram_iterations = 1");
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
}
