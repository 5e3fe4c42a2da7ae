package aisle.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Throws away what an earlier test run recorded, and keeps the unpacked PostgreSQL program, which takes seconds to
 * unpack.
 */
class FreshDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The log is open already when this is called. */
    private static final Set<String> KEPT = Set.of("postgres-program", "logs");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path data = Path.of(context.getEnvironment().getRequiredProperty("aisle.data"));
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> children = Files.list(data)) {
            for (Path child : children.toList()) {
                if (!KEPT.contains(child.getFileName().toString())) {
                    FileSystemUtils.deleteRecursively(child);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not clear " + data, e);
        }
    }
}
