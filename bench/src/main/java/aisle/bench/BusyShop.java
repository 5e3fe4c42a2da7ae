package aisle.bench;

import aisle.bench.shop.Lane;
import aisle.bench.shop.Office;
import aisle.bench.shop.RunningServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The shop that `intake` and `storm` sell in: 20,000 products, and a record that a million sales stand in already. */
final class BusyShop implements AutoCloseable {

    /** Sales that stand in the record before anything is measured. */
    static final long SALES_IN_PLACE = Long.getLong("aisle.bench.sales", 1_000_000);

    private final RunningServer server;
    private final List<Lane> lanes = new ArrayList<>();

    private BusyShop(RunningServer server) {
        this.server = server;
    }

    /**
     * Starts the server on a data folder and fills its record when it is not filled yet. What works in its background
     * stays asleep: it would make up for a million sales of the past while others are measured.
     *
     * @param data kept between runs because filling it takes minutes
     */
    static BusyShop open(Path data) throws IOException, InterruptedException, SQLException {
        var shop = new BusyShop(RunningServer.start(
                data,
                "aisle.demo.products=20000",
                "aisle.demo.days=3",
                "aisle.jobs.first=P1D",
                "aisle.facts.first=P1D",
                "aisle.goods.first=P1D"));
        shop.fill();
        return shop;
    }

    /** PostgreSQL's own load generator beside it, on the same server. */
    Pgbench pgbench() throws IOException, SQLException {
        return new Pgbench(server);
    }

    /** Enrols so many new tills of one store. */
    List<Lane> lanes(int count) throws IOException, InterruptedException {
        try (var office = Office.signIn(server, "OWNER")) {
            for (int i = 0; i < count; i++) {
                String code = office.newTillCode("Bench " + System.currentTimeMillis() + " " + i);
                lanes.add(
                        lanes.isEmpty()
                                ? Lane.enrol(server, code, office.staff(), i)
                                : lanes.getFirst().beside(code, i));
            }
        }
        return List.copyOf(lanes);
    }

    /**
     * A count over rows that belong to entries.
     *
     * @param counted such as {@code count(*) FROM sales.entry WHERE id}
     * @param entries their ids
     */
    long count(String counted, List<String> entries) throws IOException, SQLException {
        try (Connection connection = server.database();
                var query = connection.prepareStatement("SELECT " + counted + " = ANY (?::uuid[])")) {
            query.setArray(1, connection.createArrayOf("text", entries.toArray()));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /**
     * Copies recorded sales under new ids and numbers until a million stand there, with their lines, tenders and
     * movements.
     */
    private void fill() throws IOException, SQLException {
        try (Connection connection = server.database();
                var statement = connection.createStatement();
                var in = BusyShop.class.getResourceAsStream("/intake-fill.sql")) {
            var rows = statement.executeQuery("SELECT count(*) FROM sales.entry");
            rows.next();
            if (rows.getLong(1) >= SALES_IN_PLACE) {
                return;
            }
            System.err.printf("  filling the database with %,d sales (once; a few minutes)%n", SALES_IN_PLACE);
            statement.execute("SET bench.sales = " + SALES_IN_PLACE);
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("VACUUM ANALYZE");
        }
    }

    @Override
    public void close() throws InterruptedException {
        lanes.forEach(Lane::close);
        server.close();
    }
}
