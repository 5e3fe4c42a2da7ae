package aisle.bench.shop;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody signed in to the office, speaking its HTTP as the page does: session cookie and CSRF header. */
public final class Office implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private final JsonNode session;

    private Office(String address, String login, String password) throws IOException, InterruptedException {
        this.address = address;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
        get("/api/session");
        this.session = post(
                        "/api/session",
                        JSON.createObjectNode().put("login", login).put("password", password))
                .expect(200);
    }

    /** Signs in as the demo shop's first staff member of a role, by the logins the server wrote for its tests. */
    public static Office signIn(RunningServer server, String role) throws IOException, InterruptedException {
        JsonNode person = demoStaff(server.data().resolve("demo.json"), role);
        return new Office(
                server.address(),
                person.get("login").asString(),
                person.get("password").asString());
    }

    private static JsonNode demoStaff(Path file, String role) throws IOException {
        for (JsonNode person : JSON.readTree(Files.readString(file)).get("staff")) {
            if (person.get("role").asString().equals(role)) {
                return person;
            }
        }
        throw new IllegalStateException("The demo shop has no " + role);
    }

    /** The first store this person may see. */
    public long store() {
        return session.get("stores").get(0).get("id").asLong();
    }

    /** The staff id of who signed in. */
    public long staff() {
        return session.get("staff").get("id").asLong();
    }

    /** Adds a till to the store and gives a code to enrol it with. */
    public String newTillCode(String name) throws IOException, InterruptedException {
        String tills = "/api/stores/" + store() + "/tills";
        JsonNode till = post(tills, JSON.createObjectNode().put("name", name)).expect(201);
        return post(tills + "/" + till.get("id").asLong() + "/code", null)
                .expect(201)
                .get("code")
                .asString();
    }

    /** Takes a till's key away. */
    public void revoke(long till) throws IOException, InterruptedException {
        Answer answer = post("/api/stores/" + store() + "/tills/" + till + "/revoke", null);
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(answer.toString());
        }
    }

    /** Reads one of the office's routes. */
    public Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** Calls one of the office's writing routes; {@code body} null sends none. */
    public Answer post(String path, @org.jspecify.annotations.Nullable JsonNode body)
            throws IOException, InterruptedException {
        return send(posting(path, body));
    }

    /** Calls one of the office's routes that put something in its place. */
    public Answer put(String path, JsonNode body) throws IOException, InterruptedException {
        var bytes = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        return send(writing("PUT", path, "application/json", bytes));
    }

    /** Sends a file as it lies on the disk. */
    public Answer postFile(String path, Path file) throws IOException, InterruptedException {
        return send(writing("POST", path, "application/octet-stream", HttpRequest.BodyPublishers.ofFile(file)));
    }

    private HttpRequest.Builder posting(String path, @org.jspecify.annotations.Nullable JsonNode body) {
        var bytes = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        return writing("POST", path, "application/json", bytes);
    }

    private HttpRequest.Builder writing(String method, String path, String type, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .method(method, body);
        for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
            if (cookie.getName().equals("XSRF-TOKEN")) {
                request.header("X-XSRF-TOKEN", cookie.getValue());
            }
        }
        return request;
    }

    /** Calls a route that answers with a stream of events, and waits for its end. */
    public String stream(String path, JsonNode body) throws IOException, InterruptedException {
        var response = http.send(posting(path, body).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        String body = response.body();
        return new Answer(response.statusCode(), body.isBlank() ? JSON.nullNode() : JSON.readTree(body));
    }

    /** A status and the JSON that came with it. */
    public record Answer(int status, JsonNode body) {

        /** The JSON, when the status is the expected one. */
        public JsonNode expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("Expected " + expected + ", got " + this);
            }
            return body;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
