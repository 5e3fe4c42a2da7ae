package aisle.server.assistant.run;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.testing.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Starts the inventory manager over HTTP, as the office does, and waits for it. */
public final class TestRuns {

    private final Client manager;
    private final String path;

    public TestRuns(Client manager, long store) {
        this.manager = manager;
        this.path = "/api/stores/" + store;
    }

    /** Starts a run and waits until it rests. */
    public JsonNode start() {
        String id = UUID.randomUUID().toString();
        var answer = manager.post(path + "/workflows/inventory-manager/runs", "{\"id\":\"" + id + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return settled(id);
    }

    /** Waits until a run rests. */
    public JsonNode settled(String id) {
        Instant patience = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(patience)) {
            JsonNode run = manager.get(path + "/workflows/inventory-manager/runs/" + id)
                    .json()
                    .path("run");
            if (run.has("state") && !run.path("state").asString().equals("RUNNING")) {
                return run;
            }
            pause();
        }
        throw new AssertionError("Run " + id + " does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a run filed. */
    public List<JsonNode> proposals(JsonNode run) {
        List<JsonNode> found = new ArrayList<>();
        run.path("proposals")
                .forEach(id -> found.add(
                        manager.get(path + "/proposals/" + id.asString()).json().path("proposal")));
        return found;
    }

    /** What a step of a run found. */
    public static JsonNode found(JsonNode run, String step) {
        for (JsonNode done : run.path("steps")) {
            if (done.path("step").asString().equals(step)) {
                return done.path("found");
            }
        }
        throw new AssertionError("No step " + step + " in " + run);
    }
}
