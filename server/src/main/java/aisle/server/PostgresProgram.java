package aisle.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's program, unpacked into a data folder by the first start. A later one finds it by a note that names it
 * and the archive it came from; the library would read the whole archive to learn as much, and ask the system for its
 * name, half a second of every start.
 *
 * @param folder where it is unpacked
 */
record PostgresProgram(Path folder) {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /** The program of a data folder, whether or not it is there yet. */
    static PostgresProgram of(Path data) {
        return new PostgresProgram(data.resolve("postgres-program"));
    }

    /**
     * The program file.
     *
     * @return none when it is not unpacked, or came from another archive than the one this Aisle carries
     */
    Optional<Path> postgres() throws IOException {
        if (!Files.exists(note())) {
            return Optional.empty();
        }
        List<String> noted = Files.readAllLines(note());
        return noted.size() == 2 && noted.getFirst().equals(archive())
                ? Optional.of(Path.of(noted.getLast())).filter(Files::isExecutable)
                : Optional.empty();
    }

    /** Notes where the library has unpacked the program that runs now. */
    void remember(Postmaster running) throws IOException {
        Optional<String> postgres = running.process().info().command();
        if (postgres.isPresent()) {
            Files.write(note(), List.of(archive(), postgres.get()));
        }
    }

    private Path note() {
        return folder.resolve("unpacked");
    }

    /** The archive in this Aisle's libraries, by its length and checksum, which the jar's directory knows. */
    private static String archive() throws IOException {
        URL place = EmbeddedPostgres.class.getResource(ARCHIVE);
        if (place == null || !(place.openConnection() instanceof JarURLConnection jar)) {
            return "unknown";
        }
        jar.setUseCaches(false);
        try (var file = jar.getJarFile()) {
            var entry = file.getJarEntry(jar.getEntryName());
            return "%d bytes, CRC %08x".formatted(entry.getSize(), entry.getCrc());
        }
    }
}
