package aisle.server.insight.facts;

import aisle.server.sales.DayRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.springframework.util.FileSystemUtils;

/**
 * Writes the files of one business day. Rows go into the engine of a {@link DayWriting}, in place of those of the day
 * before; {@link #save} moves the finished files over the old ones, and a writer closed without it leaves those as they
 * were.
 */
class DayWriter implements DayRecord.Reader, AutoCloseable {

    private final DuckDBConnection engine;
    private final Path folder;
    private final Path beside;
    private final DuckDBAppender receipts;
    private final DuckDBAppender lines;

    DayWriter(DuckDBConnection engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
        this.beside = folder.resolve(UUID.randomUUID() + ".writing");
        try (var statement = engine.createStatement()) {
            Files.createDirectories(folder);
            statement.execute("""
                    create or replace table receipt (id uuid, kind varchar, till bigint, "at" timestamp_ms,
                        cashier bigint, net bigint, tax_on_top bigint, tax_inside bigint, rounding bigint, total bigint,
                        cash bigint, card bigint, gift_card bigint);
                    create or replace table line (receipt uuid, line integer, product bigint, department bigint,
                        quantity bigint, discount bigint, net bigint, tax bigint, cost bigint, deposit boolean)""");
            receipts = engine.createAppender("main", "receipt");
            lines = engine.createAppender("main", "line");
        } catch (IOException e) {
            throw new UncheckedIOException("The facts of " + folder + " cannot be written", e);
        } catch (SQLException e) {
            throw unwritten(e);
        }
    }

    @Override
    public void receipt(DayRecord.Receipt receipt) {
        try {
            receipts.beginRow();
            receipts.append(receipt.id());
            receipts.append(receipt.kind());
            receipts.append(receipt.till());
            receipts.appendEpochMillis(receipt.at().toEpochMilli());
            receipts.append(receipt.cashier());
            receipts.append(receipt.net());
            receipts.append(receipt.taxOnTop());
            receipts.append(receipt.taxInside());
            receipts.append(receipt.rounding());
            receipts.append(receipt.total());
            receipts.append(receipt.cash());
            receipts.append(receipt.card());
            receipts.append(receipt.giftCard());
            receipts.endRow();
        } catch (SQLException e) {
            throw unwritten(e);
        }
    }

    @Override
    public void line(DayRecord.Line line) {
        try {
            lines.beginRow();
            lines.append(line.receipt());
            lines.append(line.line());
            lines.append(line.product());
            lines.append(line.department());
            lines.append(line.quantity());
            lines.append(line.discount());
            lines.append(line.net());
            lines.append(line.tax());
            lines.append(line.cost());
            lines.append(line.deposit());
            lines.endRow();
        } catch (SQLException e) {
            throw unwritten(e);
        }
    }

    /**
     * Puts the day's files where readers look.
     *
     * @return bytes of all of them
     */
    long save() {
        try {
            receipts.close();
            lines.close();
            Files.createDirectories(beside);
            for (FactTable table : FactTable.values()) {
                write(table);
            }
            long bytes = 0;
            for (FactTable table : FactTable.values()) {
                bytes += move(table);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("The facts of " + folder + " cannot be written", e);
        } catch (SQLException e) {
            throw unwritten(e);
        }
    }

    private void write(FactTable table) throws SQLException {
        try (var statement = engine.createStatement()) {
            statement.execute("copy (%s) to '%s' (format parquet, compression %s)"
                    .formatted(table.content(), FactFiles.quoted(beside.resolve(table.file())), table.packing()));
        }
    }

    private long move(FactTable table) throws IOException {
        Path file = folder.resolve(table.file());
        Files.move(
                beside.resolve(table.file()),
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        return Files.size(file);
    }

    @Override
    public void close() {
        try {
            receipts.close();
            lines.close();
            FileSystemUtils.deleteRecursively(beside);
        } catch (IOException e) {
            throw new UncheckedIOException("What was written beside the facts of " + folder + " cannot be removed", e);
        } catch (SQLException e) {
            throw unwritten(e);
        }
    }

    private IllegalStateException unwritten(SQLException e) {
        return new IllegalStateException("The facts of " + folder + " cannot be written", e);
    }
}
