package aisle.server.organization;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A rule that one query can check: its rows are the violations.
 *
 * @param name the rule as a sentence
 * @param query returns a row with {@code subject} and {@code detail} for each breach
 */
public record QueryInvariant(String name, JdbcClient sql, String query) implements Invariant {

    private static final int SHOWN = 100;

    @Override
    public List<Violation> check() {
        return sql.sql(query + " limit " + SHOWN)
                .query((row, number) -> new Violation(row.getString("subject"), row.getString("detail")))
                .list();
    }
}
