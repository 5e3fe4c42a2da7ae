package aisle.server.insight.facts;

import aisle.server.sales.DayRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
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

    private static final String RECEIPTS = "receipts.parquet";
    private static final String LINES = "lines.parquet";

    private final Path root;

    FactFiles(@Value("${aisle.data}") Path data) {
        this.root = data.toAbsolutePath().normalize().resolve("facts").resolve("v1");
    }

    /** Reads one row of an answer. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Writes a day whole.
     *
     * @return bytes of its files
     */
    long write(DayRecord.Rows rows) {
        Path folder = folder(rows.size().store(), rows.size().day());
        try (DuckDBConnection engine = open()) {
            Files.createDirectories(folder);
            try (var statement = engine.createStatement()) {
                statement.execute("""
                        create table receipt (id uuid, kind varchar, till bigint, "at" timestamp_ms, cashier bigint,
                            net bigint, tax_on_top bigint, tax_inside bigint, rounding bigint, total bigint,
                            cash bigint, card bigint, gift_card bigint);
                        create table line (receipt uuid, line integer, product bigint, department bigint,
                            quantity bigint, discount bigint, net bigint, tax bigint, cost bigint, deposit boolean)""");
            }
            appendReceipts(engine, rows.receipts());
            appendLines(engine, rows.lines());
            return save(engine, "receipt", folder.resolve(RECEIPTS)) + save(engine, "line", folder.resolve(LINES));
        } catch (IOException e) {
            throw new UncheckedIOException("The facts of " + folder + " cannot be written", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The facts of " + folder + " cannot be written", e);
        }
    }

    private static void appendReceipts(DuckDBConnection engine, List<DayRecord.Receipt> receipts) throws SQLException {
        try (DuckDBAppender rows = engine.createAppender("main", "receipt")) {
            for (DayRecord.Receipt each : receipts) {
                rows.beginRow();
                rows.append(each.id());
                rows.append(each.kind());
                rows.append(each.till());
                rows.appendEpochMillis(each.at().toEpochMilli());
                rows.append(each.cashier());
                rows.append(each.net());
                rows.append(each.taxOnTop());
                rows.append(each.taxInside());
                rows.append(each.rounding());
                rows.append(each.total());
                rows.append(each.cash());
                rows.append(each.card());
                rows.append(each.giftCard());
                rows.endRow();
            }
        }
    }

    private static void appendLines(DuckDBConnection engine, List<DayRecord.Line> lines) throws SQLException {
        try (DuckDBAppender rows = engine.createAppender("main", "line")) {
            for (DayRecord.Line each : lines) {
                rows.beginRow();
                rows.append(each.receipt());
                rows.append(each.line());
                rows.append(each.product());
                rows.append(each.department());
                rows.append(each.quantity());
                rows.append(each.discount());
                rows.append(each.net());
                rows.append(each.tax());
                rows.append(each.cost());
                rows.append(each.deposit());
                rows.endRow();
            }
        }
    }

    private static long save(Connection engine, String table, Path file) throws SQLException, IOException {
        Path beside = file.resolveSibling(UUID.randomUUID() + ".writing");
        try (var statement = engine.createStatement()) {
            statement.execute("copy " + table + " to '" + quoted(beside) + "' (format parquet, compression zstd)");
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        return Files.size(file);
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

    private static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }

    /** An engine of its own for one piece of work, small beside the server it runs in. */
    private static DuckDBConnection open() throws SQLException {
        var engine = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        try (var statement = engine.createStatement()) {
            statement.execute("set memory_limit = '256MB'; set threads = 2");
        }
        return engine;
    }
}
