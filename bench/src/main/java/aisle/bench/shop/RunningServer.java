package aisle.bench.shop;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged server as a process of its own, on a data folder, to be used, killed and started again. */
public final class RunningServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Path data;
    private final int port;
    private final List<String> command;
    private Process process;

    private RunningServer(Path data, int port, List<String> command) throws IOException {
        this.data = data;
        this.port = port;
        this.command = command;
        this.process = launch();
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @param data its data folder
     * @param options Spring properties, such as {@code aisle.demo.products=500}
     * @throws IllegalStateException when it stops, or stays silent for a quarter of an hour
     */
    public static RunningServer start(Path data, String... options) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                startScript().toString(),
                "--server.port=" + port,
                "--aisle.data=" + data,
                "--aisle.demo.file=" + data.resolve("demo.json")));
        for (String option : options) {
            command.add("--" + option);
        }
        Files.createDirectories(data);
        var server = new RunningServer(data, port, command);
        server.awaitAnswer();
        return server;
    }

    /** What `./aisle build` made to start the server with. */
    private static Path startScript() {
        Path script = Path.of(System.getProperty("aisle.home", ".."), "server", "target", "app", "start")
                .toAbsolutePath()
                .normalize();
        if (!Files.isExecutable(script)) {
            throw new IllegalStateException("No server at " + script + ": ./aisle build");
        }
        return script;
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
                .start();
    }

    /** What the process printed, over all its lives. */
    public Path output() {
        return data.resolve("process.log");
    }

    /** Where it keeps its data. */
    public Path data() {
        return data;
    }

    /** Its address, such as {@code http://127.0.0.1:4711}. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Kills the server's process as a power cut would (SIGKILL); its PostgreSQL lives on. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Lets the server's process stand still (SIGSTOP) until {@link #thaw()}; its PostgreSQL goes on. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on (SIGCONT), as if no time had passed. */
    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("Process " + process.pid() + " takes no " + name);
        }
    }

    /** Kills every process of the PostgreSQL in the data folder (SIGKILL). */
    public void killDatabase() throws IOException {
        long postmaster = Long.parseLong(pidFile().getFirst().strip());
        ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();
        handle.descendants().forEach(ProcessHandle::destroyForcibly);
        handle.destroyForcibly();
        handle.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** Starts it again after {@link #kill()} on the same port and data, and waits until it answers. */
    public void startAgain() throws IOException, InterruptedException {
        process = launch();
        awaitAnswer();
    }

    /** Runs `verify` on its data folder, as `./aisle verify` does. */
    public Verdict verify() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                command.getFirst(),
                "--aisle.data=" + data,
                "--aisle.verify=true",
                "--aisle.guest=true",
                "--server.port=0",
                "--server.address=127.0.0.1"));
        Process verify = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(verify.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Verdict(verify.waitFor() == 0, said);
    }

    /** What `verify` answered and printed. */
    public record Verdict(boolean holds, String said) {}

    /** A connection to its embedded PostgreSQL, past the server. */
    public Connection database() throws IOException, SQLException {
        return DriverManager.getConnection(databaseUrl(), "postgres", databasePassword());
    }

    /** Port of its embedded PostgreSQL. */
    public int databasePort() throws IOException {
        return Integer.parseInt(pidFile().get(3).strip());
    }

    /** Password of its embedded PostgreSQL. */
    public String databasePassword() throws IOException {
        return Files.readString(data.resolve("postgres.secret")).strip();
    }

    private String databaseUrl() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + databasePort() + "/postgres";
    }

    private List<String> pidFile() throws IOException {
        return Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create(address() + "/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            Instant end = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(end)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("The server stopped at its start: " + Files.readString(output()));
                }
                if (answers(http, health)) {
                    return;
                }
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("The server did not answer within " + PATIENCE);
    }

    private static boolean answers(HttpClient http, HttpRequest health) throws InterruptedException {
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Stops it as Ctrl-C does, and its PostgreSQL with it. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
