package aisle.server.insight.forecast.model;

import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Loads LightGBM's native library once, when it is first needed. Left alone it unpacks itself to a fixed name in the
 * temporary folder, over the file that another process runs from, which kills that process. So it is given a folder of
 * its own, which is removed again: a library that is loaded needs no file.
 */
final class LightGbm {

    private static final String FOLDER = "java.io.tmpdir";
    private static boolean loaded;

    private LightGbm() {}

    /** Makes sure that it is there. */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        String shared = System.getProperty(FOLDER, "/tmp");
        try {
            Path own = Files.createTempDirectory(Path.of(shared), "aisle-trees");
            System.setProperty(FOLDER, own.toString());
            try {
                LGBMBooster.loadNative();
            } finally {
                System.setProperty(FOLDER, shared);
                remove(own);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("LightGBM cannot be loaded", e);
        }
        loaded = true;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
