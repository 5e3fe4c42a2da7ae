package aisle.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL server process of a database's folder. */
record Postmaster(ProcessHandle process, int port) {

    private static final int LINE_OF_PID = 0;
    private static final int LINE_OF_PORT = 3;

    /** Finds the one that runs, by the pid file in the folder. */
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

    /**
     * Starts one, which does not answer yet when this returns. PostgreSQL refuses to run as root, so root starts it as
     * nobody in a user namespace of its own.
     *
     * @param postgres the program
     * @param folder the database's folder, made before
     * @param settings of the server, by name
     * @param log where its output is added
     */
    static Postmaster start(Path postgres, Path folder, int port, Map<String, String> settings, Path log)
            throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(postgres.toString(), "-D", folder.toString(), "-p", Integer.toString(port)));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        var output = ProcessBuilder.Redirect.appendTo(log.toFile());
        Process process = new ProcessBuilder(command)
                .redirectOutput(output)
                .redirectError(output)
                .start();
        return new Postmaster(process.toHandle(), port);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Whether a process of an old server is still at it: every PostgreSQL process stands in its data folder. */
    static boolean somebodyWorksIn(Path folder) {
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

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.endsWith("postgres")).orElse(false);
    }

    /** PostgreSQL's fast shutdown: whoever is still connected is sent away, what is committed stays. */
    void stop() throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
