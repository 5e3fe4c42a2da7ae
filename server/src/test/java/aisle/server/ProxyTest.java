package aisle.server;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.testing.ServerTest;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who forwards for others is believed when it is named in {@code AISLE_TRUSTED_PROXIES}, and nobody else is. */
@ServerTest
class ProxyTest {
    /** Named in the test server's configuration. */
    private static final String PROXY = "127.0.0.2";

    private static final String ANYBODY = "127.0.0.3";
    private static final int ENROLMENTS_A_MINUTE = 10;

    @LocalServerPort
    private int port;

    private HttpResponse<String> from(String address, String forwarded, String method, String path) throws Exception {
        try (HttpClient http = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("X-Forwarded-For", forwarded)
                    .header("X-Forwarded-Proto", "https")
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString("{\"code\":\"WRNG-2345\"}"))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private int guess(String address, String forwarded) throws Exception {
        return from(address, forwarded, "POST", "/api/till/enrol").statusCode();
    }

    @Test
    void behindATrustedProxyEachIsCountedAlone() throws Exception {
        for (int i = 0; i < ENROLMENTS_A_MINUTE; i++) {
            assertThat(guess(PROXY, "203.0.113.7")).isEqualTo(400);
        }
        assertThat(guess(PROXY, "203.0.113.7")).isEqualTo(429);
        assertThat(guess(PROXY, "203.0.113.8")).isEqualTo(400);
    }

    @Test
    void whatAClientTellsTheProxyOfItselfDoesNotCount() throws Exception {
        for (int i = 0; i < ENROLMENTS_A_MINUTE; i++) {
            assertThat(guess(PROXY, "198.51.100." + i + ", 203.0.113.9")).isEqualTo(400);
        }
        assertThat(guess(PROXY, "198.51.100.99, 203.0.113.9")).isEqualTo(429);
    }

    @Test
    void whoeverIsNotTrustedCannotPassForOthers() throws Exception {
        for (int i = 0; i < ENROLMENTS_A_MINUTE; i++) {
            assertThat(guess(ANYBODY, "203.0.113." + (20 + i))).isEqualTo(400);
        }
        assertThat(guess(ANYBODY, "203.0.113.50")).isEqualTo(429);
    }

    @Test
    void aCookieIsForHttpsOnlyWhenATrustedProxySaysSo() throws Exception {
        assertThat(cookie(PROXY)).contains("Secure");
        assertThat(cookie(ANYBODY)).doesNotContain("Secure");
    }

    private String cookie(String address) throws Exception {
        return from(address, "203.0.113.60", "GET", "/api/session").headers().allValues("set-cookie").stream()
                .filter(set -> set.startsWith("XSRF-TOKEN="))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProxyOnThisMachineOpensTheOperatorsDoorToNobody() throws Exception {
        assertThat(from(PROXY, "203.0.113.70", "GET", "/metrics").statusCode()).isEqualTo(403);
        assertThat(from(PROXY, "127.0.0.1, 203.0.113.70", "GET", "/metrics").statusCode())
                .isEqualTo(403);
    }
}
