package aisle.server.catalog;

import java.util.HashMap;
import java.util.List;
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

    /**
     * The products of a department.
     *
     * @param department its id
     * @return product ids; empty for a department that is not known
     */
    public List<Long> products(long department) {
        return sql.sql("select id from catalog.product where department = :department order by id")
                .param("department", department)
                .query((row, number) -> row.getLong("id"))
                .list();
    }
}
