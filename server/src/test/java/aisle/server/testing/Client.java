package aisle.server.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser or a till over real HTTP: keeps cookies, echoes the CSRF token, shows its key. */
public final class Client {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final @Nullable String key;

    private Client(int port, @Nullable String key) {
        this.address = "http://127.0.0.1:" + port;
        this.key = key;
    }

    /** A browser nobody signed in with. */
    public static Client browser(int port) {
        return new Client(port, null);
    }

    /** A till with its key. */
    public static Client till(int port, String key) {
        return new Client(port, key);
    }

    /** A browser somebody signed in with. */
    public static Client signedIn(int port, String login) {
        Client browser = browser(port);
        browser.get("/api/session");
        Answer answer =
                browser.post("/api/session", "{\"login\":\"" + login + "\",\"password\":\"" + Shop.PASSWORD + "\"}");
        if (answer.status() != 200) {
            throw new AssertionError("could not sign in: " + answer);
        }
        return browser;
    }

    /** What came back. */
    public record Answer(int status, String body, Map<String, java.util.List<String>> headers) {
        /** The body as JSON. */
        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** A header's first value, or an empty string. */
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), java.util.List.of(""))
                    .getFirst();
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, String body) {
        return send("POST", path, body, Map.of());
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body, Map.of());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    /** A call with headers of its own; they win over the client's. */
    public Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
        return sendBytes(method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** As the other, with a body that is no text. */
    public Answer sendBytes(String method, String path, byte @Nullable [] body, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>();
        if (key != null) {
            all.put("Authorization", "Till " + key);
        }
        if (!cookies.isEmpty()) {
            all.put(
                    "Cookie",
                    String.join(
                            "; ",
                            cookies.entrySet().stream().map(Object::toString).toList()));
            all.put("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
        }
        if (body != null) {
            all.put("Content-Type", "application/json");
        }
        all.putAll(headers);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        all.forEach(request::header);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            return new Answer(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }
}
