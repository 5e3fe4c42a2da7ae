package aisle.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aisle.server.testing.ServerTest;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

/** Whoever names a database that cannot be used is told why, and what to do, in two sentences. */
@ServerTest
class DatabaseUnusableTest {
    @Autowired
    private ObjectProvider<HeadStart> begun;

    @Autowired
    private DataSource database;

    private String address;

    @BeforeEach
    void findTheAddress() throws SQLException {
        try (Connection connection = database.getConnection()) {
            address = connection.getMetaData().getURL().replaceFirst("[?].*", "");
        }
    }

    private FailureAnalysis said(String url) {
        var refused = catchThrowableOfType(
                DatabaseUnusable.class, () -> new DatabaseConfiguration().dataSource(begun, named(url)));
        return new DatabaseUnusable.Analyzer().analyze(refused);
    }

    private static MockEnvironment named(String url) {
        return new MockEnvironment()
                .withProperty("aisle.data", "nowhere")
                .withProperty("aisle.guest", "true")
                .withProperty("AISLE_DB_URL", url)
                .withProperty("AISLE_DB_USER", "postgres")
                .withProperty("AISLE_DB_PASSWORD", "not the password");
    }

    @Test
    void aWrongPasswordIsCalledOne() {
        FailureAnalysis said = said(address + "?sslpassword=secret");
        assertThat(said.getDescription())
                .contains(address, "password authentication failed for user \"postgres\"")
                .doesNotContain("secret");
        assertThat(said.getAction()).startsWith("Check AISLE_DB_USER and AISLE_DB_PASSWORD");
    }

    @Test
    void aServerThatDoesNotAnswerIsNamed() {
        FailureAnalysis said = said("jdbc:postgresql://127.0.0.1:1/aisle");
        assertThat(said.getDescription()).contains("jdbc:postgresql://127.0.0.1:1/aisle", "refused");
        assertThat(said.getAction()).startsWith("Check that it runs");
    }

    @Test
    void anAddressOfAnotherFormIsNotRepeated() {
        FailureAnalysis said = said("postgres://aisle:secret@db.example/aisle");
        assertThat(said.getDescription()).isEqualTo("AISLE_DB_URL is not the address of a PostgreSQL");
        assertThat(said.getAction()).contains("jdbc:postgresql://HOST:5432/DATABASE");
    }
}
