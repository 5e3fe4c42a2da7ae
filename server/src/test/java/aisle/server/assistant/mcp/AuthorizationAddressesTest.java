package aisle.server.assistant.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.testing.Client;
import aisle.server.testing.Client.Answer;
import aisle.server.testing.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A program finds where it asks by itself, and no foreign page gets an answer there. */
@ServerTest
class AuthorizationAddressesTest {

    @LocalServerPort
    private int port;

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    @Test
    void theMetadataLeadFromTheResourceToItsAuthorizationServer() {
        Client stranger = Client.browser(port);
        var resource = stranger.get("/.well-known/oauth-protected-resource/mcp").json();
        assertThat(resource.path("authorization_servers").path(0).asString()).isEqualTo(base());
        var server = stranger.get("/.well-known/oauth-authorization-server").json();
        assertThat(server.path("issuer").asString()).isEqualTo(base());
        assertThat(server.path("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
        assertThat(server.path("authorization_response_iss_parameter_supported").asBoolean())
                .isTrue();
        for (String endpoint : List.of("authorization", "token", "registration", "revocation")) {
            assertThat(server.path(endpoint + "_endpoint").asString()).startsWith(base() + "/");
        }
    }

    @Test
    void aForeignPageOrNameIsRefusedEverywhere() {
        for (String path : List.of("/oauth/token", "/oauth/register", "/oauth/revoke")) {
            Answer answer = Client.browser(port)
                    .send(
                            "POST",
                            path,
                            "a=b",
                            Map.of(
                                    "Content-Type",
                                    "application/x-www-form-urlencoded",
                                    "Origin",
                                    "https://evil.example"));
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.json().path("type").asString()).isEqualTo("/problems/foreign-origin");
        }
    }
}
