package aisle.server;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.testing.Client;
import aisle.server.testing.Client.Answer;
import aisle.server.testing.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is sent, what comes back says what happened, and carries the id it came with. */
@ServerTest
class FrontDoorTest {
    @LocalServerPort
    private int port;

    private Client stranger;

    @BeforeEach
    void comeIn() {
        stranger = Client.browser(port);
        stranger.get("/api/session");
    }

    private static String type(Answer answer) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        return answer.json().path("type").asString();
    }

    @Test
    void aSaneCorrelationIdIsKeptAndAnotherIsReplaced() {
        var kept = stranger.send("GET", "/api/session", null, Map.of("X-Correlation-Id", "till-2.click-17"));
        assertThat(kept.header("X-Correlation-Id")).isEqualTo("till-2.click-17");
        assertThat(kept.json().path("correlation").asString()).isEqualTo("till-2.click-17");
        var replaced = stranger.send("GET", "/api/session", null, Map.of("X-Correlation-Id", "'; drop table x"));
        assertThat(replaced.header("X-Correlation-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void anUnknownMemberIsNamedWithThoseThatAreKnown() {
        var answer = stranger.post("/api/session", "{\"login\":\"ana\",\"pass\":\"x\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(type(answer)).isEqualTo("/problems/unknown-member");
        assertThat(answer.json().path("field").asString()).isEqualTo("pass");
        assertThat(answer.json().path("allowed").toString()).isEqualTo("[\"login\",\"password\"]");
    }

    @Test
    void aMissingMemberAndAWrongTypeAreNamed() {
        var missing = stranger.post("/api/session", "{\"login\":\"ana\"}");
        assertThat(missing.json().path("field").asString()).isEqualTo("password");
        var wrong = stranger.post("/api/session", "{\"login\":17,\"password\":\"x\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("field").asString()).isEqualTo("login");
    }

    @Test
    void brokenJsonIsSaidToBeBrokenAndWhere() {
        var answer = stranger.post("/api/session", "{\"login\":");
        assertThat(type(answer)).isEqualTo("/problems/not-json");
        assertThat(answer.json().path("detail").asString()).contains("line 1, column");
    }

    @Test
    void aBodyOfAMegabyteIsRefused() {
        var answer = stranger.post("/api/session", "{\"login\":\"" + "a".repeat(1_000_000) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(type(answer)).isEqualTo("/problems/body-too-large");
    }

    @Test
    void anUnknownPathAndAWrongMethodAreProblems() {
        assertThat(type(stranger.get("/nowhere"))).isEqualTo("/problems/no-such-route");
        assertThat(type(stranger.get("/api/nowhere"))).isEqualTo("/problems/no-such-route");
        var wrong = stranger.send("PUT", "/api/session", "{}", Map.of());
        assertThat(wrong.status()).isEqualTo(405);
        assertThat(type(wrong)).isEqualTo("/problems/method-not-allowed");
    }

    @Test
    void healthAndMetricsAreForThisMachineOnly() {
        assertThat(stranger.get("/health").json().path("status").asString()).isEqualTo("UP");
        assertThat(stranger.get("/metrics").body()).contains("aisle_tills_unsynced", "aisle_live_connections");
        var forwarded = stranger.send("GET", "/health", null, Map.of("X-Forwarded-For", "203.0.113.9"));
        assertThat(forwarded.status()).isEqualTo(403);
    }

    @Test
    void noPageOfOthersMayFrameOursOrRunItsScripts() {
        var answer = stranger.get("/api/session");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'")
                .contains("script-src 'self' 'wasm-unsafe-eval';");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void theRoutesDescribeThemselves() {
        var described = stranger.get("/openapi.json").json();
        assertThat(described.path("paths").has("/api/till/setup")).isTrue();
        assertThat(described.path("paths").has("/error")).isFalse();
    }
}
