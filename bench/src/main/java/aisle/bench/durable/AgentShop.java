package aisle.bench.durable;

import aisle.bench.shop.Office;
import aisle.bench.shop.RunningServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo shop the inventory manager works in: its people over HTTP, its record past the server. */
final class AgentShop implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long EVERY_ORDER = 100_000_000;
    private static final long EVERY_MARKDOWN = 900_000;

    private final RunningServer server;
    private final Office owner;
    private final long store;
    private final ZoneId zone;
    private @Nullable Connection connection;

    AgentShop(RunningServer server) throws Exception {
        this.server = server;
        this.owner = Office.signIn(server, "OWNER");
        this.store = owner.store();
        this.zone = ZoneId.of(text("select zone from organization.store where id = " + store));
    }

    /** How a run stands, by its row. */
    record Place(String state, int done, boolean answered) {

        boolean running() {
            return state.equals("RUNNING");
        }

        /** Whether a person is asked, or will be before anything else is done. */
        boolean asksNext() {
            return !over() && !answered;
        }

        boolean over() {
            return !running() && !state.equals("WAITING");
        }
    }

    /** A step that was done, and how long it took. */
    record Step(String name, double milliseconds) {}

    RunningServer server() {
        return server;
    }

    LocalDate today() {
        return LocalDate.now(zone);
    }

    /** A connection past the server; another one after the database was killed. */
    Connection record() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try {
                if (connection == null || !connection.isValid(5)) {
                    connection = server.database();
                }
                return connection;
            } catch (IOException | SQLException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("The database did not come back within " + PATIENCE);
    }

    String text(String query) throws SQLException, InterruptedException {
        try (var statement = record().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new IllegalStateException("No answer to " + query);
            }
            return String.valueOf(row.getString(1));
        }
    }

    void write(String statement) throws SQLException, InterruptedException {
        try (var written = record().createStatement()) {
            written.execute(statement);
        }
    }

    void await(String condition, Duration patience) throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (!text(condition).equals("t")) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Still not so after " + patience + ": " + condition);
            }
            Thread.sleep(20);
        }
    }

    /** Puts a product below zero, where no shop can be: a run asks a person about it. */
    void oweOneProduct() throws SQLException, InterruptedException {
        write("""
                with owed as (
                    update inventory.on_hand o set quantity = -2000, updated = now()
                    from (select product, quantity from inventory.on_hand where store = %1$d order by product limit 1) before
                    where o.store = %1$d and o.product = before.product
                    returning o.product, -2000 - before.quantity as moved
                )
                insert into inventory.movement (store, product, quantity, cost, kind, source, line, at, day)
                select %1$d, product, moved, 0, 'COUNT', gen_random_uuid(), 1, now(), date '%2$s' from owed""".formatted(store, today()));
    }

    /** From now on everything an agent files is carried out at once, or nothing is. */
    void let(boolean everything) throws Exception {
        limit("ORDER", everything ? EVERY_ORDER : 0);
        limit("MARKDOWN", everything ? EVERY_MARKDOWN : 0);
    }

    private void limit(String kind, long most) throws Exception {
        var limit = JSON.createObjectNode().put("kind", kind);
        if (most > 0) {
            limit.put("most", most);
        }
        insist("/standing-limits", limit);
    }

    void start(UUID run) throws Exception {
        insist("/workflows/inventory-manager/runs", JSON.createObjectNode().put("id", run.toString()));
    }

    void answer(UUID run) throws Exception {
        insist(
                "/workflows/inventory-manager/runs/" + run + "/answer",
                JSON.createObjectNode().put("answer", "COUNT_AS_NONE"));
    }

    void stop(UUID run) throws Exception {
        insist("/workflows/inventory-manager/runs/" + run + "/cancel", null);
    }

    Place place(UUID run) throws SQLException, InterruptedException {
        try (var statement = record().prepareStatement("""
                select state, (select count(*) from assistant.run_step s where s.run = r.id), answer is not null
                from assistant.run r where id = ?""")) {
            statement.setObject(1, run);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Place(row.getString(1), row.getInt(2), row.getBoolean(3));
            }
        }
    }

    List<Step> steps(UUID run) throws SQLException, InterruptedException {
        List<Step> steps = new ArrayList<>();
        try (var statement = record().prepareStatement("""
                select step, extract(epoch from ended_at - began_at) * 1000
                from assistant.run_step where run = ? order by number""")) {
            statement.setObject(1, run);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    steps.add(new Step(row.getString(1), row.getDouble(2)));
                }
            }
        }
        return steps;
    }

    Effects effects(Instant from, Instant until) throws Exception {
        return Effects.between(record(), store, from, until);
    }

    /** Puts the shop back to where it was: rejects what agents filed since a moment, and takes back what was done. */
    void putBack(Instant since) throws Exception {
        Map<String, String> acts = Map.of("OPEN", "/reject", "CARRIED_OUT", "/undo");
        List<String> paths = new ArrayList<>();
        try (var statement = record().prepareStatement("""
                select id, state from assistant.proposal
                where store = ? and filed_at >= ? and state in ('OPEN', 'CARRIED_OUT') order by filed_at desc""")) {
            statement.setLong(1, store);
            statement.setObject(2, OffsetDateTime.ofInstant(since, java.time.ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    paths.add("/proposals/" + row.getString(1) + acts.get(row.getString(2)));
                }
            }
        }
        for (String path : paths) {
            insist(path, JSON.createObjectNode().put("reason", "So that the next run finds the shop as this one did."));
        }
    }

    /** Calls until it is answered: each of these acts may be repeated. */
    private void insist(String path, @Nullable JsonNode body) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            String said;
            try {
                Office.Answer answer = owner.post("/api/stores/" + store + path, body);
                if (answer.status() == 200) {
                    return;
                }
                said = answer.toString();
                if (answer.status() < 500) {
                    throw new IllegalStateException(path + ": " + said);
                }
            } catch (IOException gone) {
                said = gone.toString();
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(path + ": " + said);
            }
            Thread.sleep(100);
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
        if (connection != null) {
            connection.close();
        }
    }
}
