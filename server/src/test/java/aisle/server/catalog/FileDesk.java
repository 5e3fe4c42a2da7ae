package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.testing.Client;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Somebody at a store's product files: puts them in, says what stands in them, and waits for what becomes of them. */
final class FileDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Client owner;
    private final String path;
    private final TestShelf shelf;

    /** @param path of the store's product files */
    FileDesk(Client owner, String path, TestShelf shelf) {
        this.owner = owner;
        this.path = path;
        this.shelf = shelf;
    }

    long read(String content) {
        Client.Answer answer = owner.send(
                "POST",
                path + "?name=" + URLEncoder.encode("list of " + shelf.store.id(), StandardCharsets.UTF_8),
                content,
                Map.of("Content-Type", "application/octet-stream"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        long file = answer.json().get("file").get("id").asLong();
        if (answer.json().get("file").get("terms").get("fields").has("CODE")) {
            describe(
                    file,
                    answer.json()
                            .get("file")
                            .get("terms")
                            .get("fields")
                            .toString()
                            .replaceAll("^\\{|\\}$", ""),
                    ".",
                    true);
        }
        return file;
    }

    String refusal(byte[] content) {
        Client.Answer answer = owner.sendBytes(
                "POST", path + "?name=a.csv", content, Map.of("Content-Type", "application/octet-stream"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.body();
    }

    void describe(long file, String fields, String decimal, boolean everyStore) {
        Client.Answer answer = owner.put(
                path + "/" + file + "/terms",
                "{\"fields\":{%s},\"decimal\":\"%s\",\"everyStore\":%s,\"from\":\"%s\"}"
                        .formatted(fields, decimal, everyStore, shelf.today()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    JsonNode check(long file) {
        return done(owner.post(path + "/" + file + "/check", ""), file);
    }

    JsonNode take(long file, boolean meant) {
        return done(owner.post(path + "/" + file + "/take", "{\"doubtsMeant\":" + meant + "}"), file);
    }

    JsonNode done(Client.Answer begun, long file) {
        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        JsonNode sheet = settled(file);
        assertThat(sheet.get("work").isNull()).as(sheet.get("work").toString()).isTrue();
        return sheet;
    }

    JsonNode settled(long file) {
        Instant until = Instant.now().plus(PATIENCE);
        while (true) {
            JsonNode sheet = owner.get(path + "/" + file).json();
            JsonNode work = sheet.get("work");
            if (work.isNull() || !work.get("problem").isNull() || Instant.now().isAfter(until)) {
                return sheet;
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    static String counts(JsonNode sheet) {
        JsonNode counts = sheet.get("counts");
        return "%s new, %s changed, %s same, %s wrong, %s doubtful, %s taken"
                .formatted(
                        counts.get("fresh"),
                        counts.get("changed"),
                        counts.get("same"),
                        counts.get("wrong"),
                        counts.get("doubtful"),
                        counts.get("taken"));
    }

    List<String> problems(long file) {
        return owner.get(path + "/" + file + "/lines?kind=WRONG")
                .json()
                .get("lines")
                .valueStream()
                .map(line -> {
                    JsonNode wrong = line.get("problems").get(0);
                    return "%s %s %s → %s"
                            .formatted(
                                    line.get("number"),
                                    wrong.get("field").asString(),
                                    wrong.get("value").asString(),
                                    wrong.get("allowed").asString());
                })
                .toList();
    }
}
