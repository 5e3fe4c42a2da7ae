package aisle.server;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The pages' client is made from this description: what it leaves out or mixes up, they would not see. */
@ServerTest
class ApiDescriptionTest {
    @LocalServerPort
    private int port;

    private JsonNode description;

    @BeforeEach
    void read() {
        description = Client.browser(port).get("/openapi.json").json();
    }

    private JsonNode schema(String name) {
        JsonNode found = description.path("components").path("schemas").path(name);
        assertThat(found.isMissingNode()).as(name).isFalse();
        return found;
    }

    @Test
    void eachPageOfAListIsATypeOfItsOwn() {
        assertThat(schema("ReceiptsPage").path("properties").has("receipts")).isTrue();
        assertThat(schema("AuditPage").path("properties").has("lines")).isTrue();
        assertThat(schema("MovementPage").path("properties").has("movements")).isTrue();
    }

    @Test
    void whatIsNeverMissingIsRequiredAndWhatMayBeNullSaysSo() {
        JsonNode till = schema("Till");
        assertThat(till.path("required").toString()).contains("\"name\"").doesNotContain("\"lastSeen\"");
        assertThat(till.path("properties").path("lastSeen").path("type").toString())
                .contains("\"null\"");
        assertThat(till.path("properties").path("name").path("type").toString()).doesNotContain("\"null\"");
    }

    @Test
    void anEntryHandedOnByteByByteIsNotCalledAString() {
        assertThat(schema("OpenedReceipt").path("properties").path("entry").has("type"))
                .isFalse();
    }
}
