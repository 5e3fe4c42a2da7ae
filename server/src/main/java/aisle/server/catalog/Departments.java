package aisle.server.catalog;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The departments of the chain, for those who show figures by department. */
@Component
public class Departments {

    private final JdbcClient sql;

    Departments(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Every department's name.
     *
     * @return names by department id
     */
    public Map<Long, String> names() {
        Map<Long, String> names = new HashMap<>();
        sql.sql("select id, name from catalog.department").query(row -> {
            names.put(row.getLong("id"), row.getString("name"));
        });
        return names;
    }
}
