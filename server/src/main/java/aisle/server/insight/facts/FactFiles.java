package aisle.server.insight.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The analytical copy: for each store and business day one Parquet file of its receipts and one of their lines, under
 * {@code facts/v1/store=<id>/day=<date>/} in the data folder. A file is written beside its name and moved over it, so a
 * reader sees the day as it was or as it is, never half of it. Money is minor units and quantity thousandths, whole
 * numbers both, so that sums are exact.
 */
@Component
class FactFiles {

    static final String RECEIPTS = "receipts.parquet";
    static final String LINES = "lines.parquet";

    private final Path root;

    FactFiles(@Value("${aisle.data}") Path data) {
        this.root = data.toAbsolutePath().normalize().resolve("facts").resolve("v1");
    }

    /** Reads one row of an answer. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Begins to write a day whole. */
    DayWriter write(long store, LocalDate day) {
        return new DayWriter(open(), folder(store, day));
    }

    /**
     * How many bytes a day's files have.
     *
     * @return 0 when one is missing
     */
    long bytes(long store, LocalDate day) {
        Path folder = folder(store, day);
        try {
            Path receipts = folder.resolve(RECEIPTS);
            Path lines = folder.resolve(LINES);
            return Files.exists(receipts) && Files.exists(lines) ? Files.size(receipts) + Files.size(lines) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("The facts of " + folder + " cannot be read", e);
        }
    }

    /**
     * Asks the files of some days.
     *
     * @param days that are written; at least one
     * @param query SQL over the tables {@code receipt} and {@code line}, each with its {@code store} and {@code day}
     * @throws IllegalStateException when a file is missing or damaged
     */
    <T> List<T> ask(List<FactDay> days, String query, RowReader<T> reader) {
        try (Connection engine = open();
                var statement = engine.createStatement()) {
            statement.execute(view("receipt", days, RECEIPTS));
            statement.execute(view("line", days, LINES));
            List<T> answer = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    answer.add(reader.read(row));
                }
            }
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException("The analytical copy cannot be read", e);
        }
    }

    private String view(String name, List<FactDay> days, String file) {
        List<String> paths = days.stream()
                .map(day -> "'" + quoted(folder(day.store(), day.day()).resolve(file)) + "'")
                .toList();
        return "create view " + name + " as select * from read_parquet([" + String.join(", ", paths)
                + "], hive_partitioning = true, hive_types = {'store': bigint, 'day': date})";
    }

    private Path folder(long store, LocalDate day) {
        return root.resolve("store=" + store).resolve("day=" + day);
    }

    static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }

    /** An engine of its own for one piece of work, small beside the server it runs in. */
    private static DuckDBConnection open() {
        try {
            var engine = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            try (var statement = engine.createStatement()) {
                statement.execute("set memory_limit = '256MB'; set threads = 2");
            }
            return engine;
        } catch (SQLException e) {
            throw new IllegalStateException("The engine of the analytical copy cannot be opened", e);
        }
    }
}
