package aisle.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The compiler that stood back for the start has its share again afterwards, whoever runs the server. */
@EnabledOnOs(OS.LINUX)
class OptimizingCompilerTest {
    /** The nice value is the 19th field of {@code proc_pid_stat(5)}, the 17th after the name in brackets. */
    private static final int NICE_AFTER_NAME = 17;

    private static long nice() throws IOException {
        try (var threads = Files.list(Path.of("/proc/self/task"))) {
            for (Path thread : (Iterable<Path>) threads::iterator) {
                String stat = Files.readString(thread.resolve("stat"));
                if (stat.contains("(C2 Compiler")) {
                    return Long.parseLong(
                            stat.substring(stat.lastIndexOf(')') + 1).split(" ")[NICE_AFTER_NAME]);
                }
            }
            throw new AssertionError("this JVM has no second compiler");
        }
    }

    @AfterEach
    void comeBackAnyway() {
        OptimizingCompiler.comeBack();
    }

    @Test
    void itStandsBackOnlyWhereItCanComeBackAndThenDoes() throws IOException {
        long before = nice();
        OptimizingCompiler.standBack();
        assertThat(nice()).as("back, where this user may come back").isIn(before, 10L);
        OptimizingCompiler.comeBack();
        assertThat(nice()).isEqualTo(before);
    }
}
