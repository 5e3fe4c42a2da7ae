package aisle.server.insight.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The analytical copy: for each store and business day a Parquet file of each {@link FactTable}, under
 * {@code facts/v1/store=<id>/day=<date>/} in the data folder. A file is written beside its name and moved over it, so a
 * reader sees it as it was or as it is, never half of it. Money is minor units and quantity thousandths, whole numbers
 * both, so that sums are exact.
 */
@Component
class FactFiles {

    private final Path root;
    private final FactEngine engine;

    FactFiles(@Value("${aisle.data}") Path data, FactEngine engine) {
        this.root = data.toAbsolutePath().normalize().resolve("facts").resolve("v1");
        this.engine = engine;
    }

    /** Reads one row of an answer. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Begins to write days. */
    DayWriting writing() {
        return new DayWriting(FactEngine.open(), root);
    }

    /**
     * How many bytes a day's files have.
     *
     * @return 0 when one is missing
     */
    long bytes(long store, LocalDate day) {
        Path folder = folder(store, day);
        long bytes = 0;
        for (FactTable table : FactTable.values()) {
            Path file = folder.resolve(table.file());
            try {
                if (!Files.exists(file)) {
                    return 0;
                }
                bytes += Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException("The facts of " + folder + " cannot be read", e);
            }
        }
        return bytes;
    }

    /**
     * Asks the files of some days.
     *
     * @param days that are written; at least one
     * @param query SQL that begins with {@code select}, over the {@link FactTable}s, each with its {@code store} and
     *     {@code day}
     * @throws IllegalStateException when a file is missing or damaged
     */
    <T> List<T> ask(List<FactDay> days, String query, RowReader<T> reader) {
        // a table that the query does not name is never opened
        String tables = Arrays.stream(FactTable.values())
                .map(table -> table.table() + " as (" + files(table, days) + ")")
                .collect(Collectors.joining(", ", "with ", " "));
        try (var connection = engine.connect();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(tables + query)) {
            List<T> answer = new ArrayList<>();
            while (row.next()) {
                answer.add(reader.read(row));
            }
            return answer;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private String files(FactTable table, List<FactDay> days) {
        return days.stream()
                .map(day -> "'" + quoted(folder(day.store(), day.day()).resolve(table.file())) + "'")
                .collect(Collectors.joining(
                        ", ",
                        "select * from read_parquet([",
                        "], hive_partitioning = true, hive_types = {'store': bigint, 'day': date})"));
    }

    private IllegalStateException unreadable(SQLException e) {
        try {
            engine.renew();
        } catch (SQLException again) {
            e.addSuppressed(again);
        }
        return new IllegalStateException("The analytical copy cannot be read", e);
    }

    private Path folder(long store, LocalDate day) {
        return folder(root, store, day);
    }

    /** Where a day's files are. */
    static Path folder(Path root, long store, LocalDate day) {
        return root.resolve("store=" + store).resolve("day=" + day);
    }

    static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }
}
