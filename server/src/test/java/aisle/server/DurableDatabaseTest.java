package aisle.server;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded PostgreSQL keeps what it acknowledged, and lets nobody in without its password. */
@ServerTest
class DurableDatabaseTest {

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void isDurable(String setting) {
        assertThat(jdbc.sql("SHOW " + setting).query(String.class).single()).isEqualTo("on");
    }

    @Test
    void asksForAPassword() {
        var rules = jdbc.sql("SELECT auth_method FROM pg_hba_file_rules")
                .query(String.class)
                .list();
        assertThat(rules).containsExactly("scram-sha-256");
    }
}
