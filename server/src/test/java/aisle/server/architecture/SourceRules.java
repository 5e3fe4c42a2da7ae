package aisle.server.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules that stand in the text and not in the classes: whose tables an SQL names, sizes, and words nobody writes. */
final class SourceRules {
    static final int FILE_LINES_MAX = 500;
    static final int METHOD_LINES_MAX = 70;

    private static final List<String> MODULES = List.of(
            "organization",
            "catalog",
            "sales",
            "inventory",
            "purchasing",
            "ledger",
            "channels",
            "insight",
            "assistant");

    private static final Pattern TABLE = Pattern.compile(
            "(?i)\\b(?:from|join|into|update|table|references|truncate|on)\\s+(?:only\\s+)?(?:if\\s+(?:not\\s+)?exists\\s+)?("
                    + String.join("|", MODULES) + ")\\.[a-z_]+");
    private static final Pattern METHOD_START =
            Pattern.compile("^    (?! )(?!.*\\b(?:class|record|interface|enum)\\b)[^*/@}].*\\) *(?:throws [^{]*)?\\{$");

    /** Words that have a better one. */
    private static final List<Banned> BANNED = List.of(
            new Banned("System\\.(out|err)\\.", "a logger; only the root speaks to the terminal"),
            new Banned("printStackTrace\\(", "a logger"),
            new Banned("\\bnew Date\\(", "java.time.Instant"),
            new Banned("@Disabled\\b", "a test that runs"),
            new Banned("\\bTO" + "DO\\b|\\bFIX" + "ME\\b", "doing it"));

    private record Banned(String pattern, String instead) {}

    private SourceRules() {}

    /** Every breach in the Java and SQL files below a folder. */
    static List<String> breaches(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> found = new ArrayList<>();
            files.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .sorted()
                    .forEach(file -> {
                        List<String> lines = lines(file);
                        found.addAll(breaches(folder.relativize(file).toString(), lines));
                    });
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every breach in one file. */
    static List<String> breaches(String path, List<String> lines) {
        List<String> found = new ArrayList<>();
        if (lines.size() > FILE_LINES_MAX) {
            found.add(path + " has " + lines.size() + " lines, at most " + FILE_LINES_MAX);
        }
        foreignTables(path, lines, found);
        if (path.endsWith(".java")) {
            banned(path, lines, found);
            longMethods(path, lines, found);
        }
        return found;
    }

    private static void foreignTables(String path, List<String> lines, List<String> found) {
        String owner = MODULES.stream()
                .filter(module -> path.contains("/" + module + "/") || path.startsWith(module + "/"))
                .findFirst()
                .orElse("");
        Matcher table = TABLE.matcher(String.join("\n", lines));
        while (table.find()) {
            String named = table.group(1).toLowerCase(java.util.Locale.ROOT);
            boolean anImport = table.group().contains("\n") && table.group().startsWith("import");
            if (!named.equals(owner) && !owner.isEmpty() && !anImport) {
                found.add(path + " names a table of " + named + "; ask its facade");
            }
        }
    }

    private static void banned(String path, List<String> lines, List<String> found) {
        for (Banned word : BANNED) {
            Pattern pattern = Pattern.compile(word.pattern());
            for (int i = 0; i < lines.size(); i++) {
                boolean terminal = word.pattern().startsWith("System") && !path.contains("/");
                if (!terminal && pattern.matcher(lines.get(i)).find()) {
                    found.add(path + ":" + (i + 1) + " uses " + word.pattern() + "; use " + word.instead());
                }
            }
        }
    }

    private static void longMethods(String path, List<String> lines, List<String> found) {
        int start = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (METHOD_START.matcher(lines.get(i)).matches()) {
                start = i;
            } else if (start >= 0 && lines.get(i).equals("    }")) {
                int length = i - start + 1;
                if (length > METHOD_LINES_MAX) {
                    found.add(path + ":" + (start + 1) + " has a method of " + length + " lines, at most "
                            + METHOD_LINES_MAX);
                }
                start = -1;
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
