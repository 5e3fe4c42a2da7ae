package aisle.server.assistant.planner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One of the planner's lists of words: {@code name = text}, a line that begins with a space going on with the last. */
final class WordFile {

    private WordFile() {}

    /** What stands under a name, its lines put together. */
    record Entry(String name, String text) {

        /** The text's parts between commas. */
        List<String> parts() {
            return List.of(text.strip().split("\\s*,\\s*"));
        }
    }

    /**
     * Reads a list.
     *
     * @param name of a file beside this class
     * @return its entries in order; a name may stand there several times
     */
    static List<Entry> read(String name) {
        List<Entry> entries = new ArrayList<>();
        for (String line : text(name).lines().toList()) {
            if (line.startsWith(" ")) {
                Entry begun = entries.removeLast();
                entries.add(new Entry(begun.name(), begun.text() + line.strip()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("=", 2);
                entries.add(new Entry(parts[0].strip(), parts[1].strip()));
            }
        }
        return entries;
    }

    private static String text(String name) {
        try (var file = WordFile.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
