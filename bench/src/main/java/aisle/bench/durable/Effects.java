package aisle.bench.durable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What came to be in the record within a span of time, and how often: proposals, what was decided and done about them,
 * orders, mails, prices, the trail, the steps that are shown.
 *
 * @param times how often, by effect
 */
public record Effects(Map<String, Integer> times) {

    /** Keeps its own copy. */
    public Effects {
        times = Map.copyOf(times);
    }

    /** Reads a store's effects between two moments, the first within, the second not. */
    static Effects between(Connection record, long store, Instant from, Instant until)
            throws IOException, SQLException {
        String query = "select effect, count(*) from (" + sql(store) + ") e where at >= ? and at < ? group by effect";
        Map<String, Integer> times = new TreeMap<>();
        try (var statement = record.prepareStatement(query)) {
            statement.setObject(1, utc(from));
            statement.setObject(2, utc(until));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    times.put(row.getString(1), row.getInt(2));
                }
            }
        }
        return new Effects(times);
    }

    private static String sql(long store) throws IOException {
        try (var in = Objects.requireNonNull(Effects.class.getResourceAsStream("/durable-effects.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(":store", Long.toString(store));
        }
    }

    /** How many there are. */
    public int count() {
        return times.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What is here more often than there, and by how much. */
    Map<String, Integer> beyond(Effects there) {
        Map<String, Integer> beyond = new TreeMap<>();
        times.forEach((effect, often) -> {
            int more = often - there.times.getOrDefault(effect, 0);
            if (more > 0) {
                beyond.put(effect, more);
            }
        });
        return beyond;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
