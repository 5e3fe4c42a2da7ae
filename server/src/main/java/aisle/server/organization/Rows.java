package aisle.server.organization;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Rows on their way into one table by PostgreSQL's COPY, in its binary form: of all ways in the one that costs the
 * database least. A row begins with {@link #row()}; then its values follow in the order of the columns, each by the
 * method of its column's type.
 */
public final class Rows {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
    private static final Instant TIME_ZERO = Instant.parse("2000-01-01T00:00:00Z");
    private static final int NULL = -1;
    /** What a value of type {@code jsonb} begins with. */
    private static final byte JSON_VERSION = 1;
    /** PostgreSQL's number of the type {@code text}. */
    private static final int TEXT_TYPE = 25;
    /** Dimensions, a flag for nulls, the type, and of the one dimension its length and first index. */
    private static final int ARRAY_HEAD = 5 * Integer.BYTES;

    private final String command;
    private final short columns;
    private ByteBuffer bytes = ByteBuffer.allocate(16 * 1024);

    /**
     * Rows for a table.
     *
     * @param table such as {@code sales.line}
     * @param columns those that are given; the others take their defaults
     */
    public Rows(String table, String... columns) {
        this.command = "copy %s (%s) from stdin (format binary)".formatted(table, String.join(", ", columns));
        this.columns = (short) columns.length;
        bytes.put(SIGNATURE).putLong(0); // no flags, no extension
    }

    /** Begins the next row. */
    public Rows row() {
        room(Short.BYTES).putShort(columns);
        return this;
    }

    /** A value of type {@code uuid}. */
    public Rows id(UUID value) {
        sized(2 * Long.BYTES).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    /** A value of type {@code bigint}. */
    public Rows number(long value) {
        sized(Long.BYTES).putLong(value);
        return this;
    }

    /** A value of type {@code integer}. */
    public Rows whole(int value) {
        sized(Integer.BYTES).putInt(value);
        return this;
    }

    /** A value of type {@code text}, which knows no NUL; null for none. */
    public Rows text(@Nullable String value) {
        if (value == null) {
            return none();
        }
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        sized(text.length).put(text);
        return this;
    }

    /** A value of type {@code jsonb}; null for none. */
    public Rows json(@Nullable String value) {
        if (value == null) {
            return none();
        }
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        sized(text.length + 1).put(JSON_VERSION).put(text);
        return this;
    }

    /** A value of type {@code text[]}; no text has a NUL. */
    public Rows texts(List<String> values) {
        List<byte[]> texts = values.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length = ARRAY_HEAD
                + texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
        sized(length).putInt(1).putInt(0).putInt(TEXT_TYPE).putInt(texts.size()).putInt(1);
        texts.forEach(text -> bytes.putInt(text.length).put(text));
        return this;
    }

    /** A value of type {@code boolean}. */
    public Rows flag(boolean value) {
        sized(1).put((byte) (value ? 1 : 0));
        return this;
    }

    /** A value of type {@code date}. */
    public Rows day(LocalDate value) {
        return whole((int) ChronoUnit.DAYS.between(DAY_ZERO, value));
    }

    /** A value of type {@code timestamptz}, to the microsecond. */
    public Rows time(Instant value) {
        return number(ChronoUnit.MICROS.between(TIME_ZERO, value));
    }

    /** No value, whatever the column's type. */
    public Rows none() {
        room(Integer.BYTES).putInt(NULL);
        return this;
    }

    /** Writes them inside the caller's transaction. */
    public void into(JdbcOperations sql) {
        room(Short.BYTES).putShort((short) NULL);
        sql.execute((ConnectionCallback<Long>) this::copy);
    }

    private long copy(Connection connection) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
        try {
            copy.writeToCopy(bytes.array(), 0, bytes.position());
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private ByteBuffer sized(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int wanted = Math.max(2 * bytes.capacity(), bytes.position() + more);
            bytes = ByteBuffer.allocate(wanted).put(bytes.flip());
        }
        return bytes;
    }
}
