package aisle.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The oldest PostgreSQL that {@code AISLE_DB_URL} may name. Aisle's own is years younger and forgives more. */
class OldestDatabaseTest {

    private static final Path PROGRAM = Path.of("target/oldest-postgres/postgres-linux-x86_64.txz");
    /** As it was released first, when a PostgreSQL 15 refused it. */
    private static final int V292_BEFORE = 53_558_547;

    @TempDir
    Path folder;

    @Test
    void takesEveryMigrationAndARecordOfBeforeIsStillRight() throws IOException {
        try (EmbeddedPostgres oldest = EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, machine) -> Files.newInputStream(PROGRAM))
                .setOverrideWorkingDirectory(folder.toFile())
                .start()) {
            var record = oldest.getPostgresDatabase();
            var sql = JdbcClient.create(record);
            assertThat(sql.sql("show server_version").query(String.class).single())
                    .startsWith("15.");
            var migrations = DatabaseConfiguration.migrationsOf(record);
            assertThat(migrations.migrate().success).isTrue();
            assertThat(migrations.info().pending()).isEmpty();

            sql.sql("update flyway_schema_history set checksum = :before where version = '292'")
                    .param("before", V292_BEFORE)
                    .update();
            assertThat(migrations.validateWithResult().validationSuccessful).isTrue();
        }
    }
}
