package aisle.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JVM's second compiler, which makes fast code faster. It takes a whole processor for all of the start, to prepare
 * for hours that a till waiting for its first page has no use for; so it stands back until the server answers.
 *
 * <p>On Linux the nice value of its thread says so. Only a process that may lower a nice value again raises it: a
 * server whose compiler stayed behind would sell slowly for its first busy minutes.
 */
final class OptimizingCompiler {

    private static final Path SELF = Path.of("/proc/self");

    /** The kernel keeps fifteen letters of {@code C2 CompilerThread0}. */
    private static final String ITS_THREAD = "C2 Compiler";

    private static final int BEHIND = 10;
    private static final int AS_BEFORE = 0;

    /** {@code CAP_SYS_NICE} in {@code capabilities(7)}. */
    private static final int MAY_SET_NICE = 23;

    /** Of {@code RLIMIT_NICE}, which counts twenty less the nice value: {@code getrlimit(2)}. */
    private static final long MAY_RETURN_TO_ZERO = 20;

    private OptimizingCompiler() {}

    /** Lets everything else go first until {@link #comeBack}, where that can be taken back. */
    static void standBack() {
        try {
            if (mayComeBack()) {
                give(BEHIND);
            }
        } catch (IOException e) {
            log().warn("The optimizing compiler runs beside the start, which will take a little longer", e);
        }
    }

    /** Gives it back its full share; nothing changes where it never stood back. */
    static void comeBack() {
        try {
            if (mayComeBack()) {
                give(AS_BEFORE);
            }
        } catch (IOException e) {
            log().error("The optimizing compiler has less than its share of the processor; start the server again", e);
        }
    }

    /** Not before it is needed: this class is the first of all to work, and logging takes its time to begin. */
    private static Logger log() {
        return LoggerFactory.getLogger(OptimizingCompiler.class);
    }

    private static void give(int nice) throws IOException {
        Optional<String> thread = thread();
        if (thread.isEmpty()) {
            return;
        }
        var renice = new ProcessBuilder("renice", "-n", Integer.toString(nice), "-p", thread.get())
                .redirectErrorStream(true)
                .start();
        try (var said = renice.inputReader()) {
            List<String> lines = said.readAllLines();
            if (renice.waitFor() != 0) {
                throw new IOException("renice said: " + String.join(" ", lines));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> thread() throws IOException {
        try (var threads = Files.list(SELF.resolve("task"))) {
            for (Path thread : (Iterable<Path>) threads::iterator) {
                if (Files.readString(thread.resolve("comm")).startsWith(ITS_THREAD)) {
                    return Optional.of(thread.getFileName().toString());
                }
            }
            return Optional.empty();
        }
    }

    private static boolean mayComeBack() throws IOException {
        if (!Files.isDirectory(SELF)) {
            return false;
        }
        long capabilities = Long.parseUnsignedLong(field("status", "CapEff:"), 16);
        if ((capabilities >>> MAY_SET_NICE & 1) == 1) {
            return true;
        }
        String limit = field("limits", "Max nice priority");
        return limit.equals("unlimited") || Long.parseLong(limit) >= MAY_RETURN_TO_ZERO;
    }

    /** The first word after a line's name, as {@code proc(5)} writes it. */
    private static String field(String file, String name) throws IOException {
        for (String line : Files.readAllLines(SELF.resolve(file))) {
            if (line.startsWith(name)) {
                return line.substring(name.length()).strip().split("\\s+")[0];
            }
        }
        throw new IOException("/proc/self/" + file + " has no " + name);
    }
}
