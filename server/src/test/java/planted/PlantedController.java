package planted;

import java.util.Date;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/**
 * Public, injected by field, prints, asks the old clock, and keeps a connection. Outside the packages that are scanned
 * for beans.
 */
@RestController
public class PlantedController {
    @Autowired
    private Object injected = new Object();

    /** Everything that is banned, once. */
    public double price() {
        System.out.println(injected);
        return new Date().getTime();
    }

    /** Keeps its connection until somebody closes what it gives. */
    public Stream<String> names(JdbcClient sql) {
        return sql.sql("select 'Planted'").query(String.class).stream();
    }
}
