package aisle.server.assistant.knowledge;

import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The same in a real PostgreSQL with pgvector; {@code ./aisle test} says where it comes from, or that there is none.
 */
@Tag("pgvector")
class PgVectorsTest extends VectorStoreContract {

    @Override
    VectorStore open() {
        String url = Objects.requireNonNull(
                System.getenv("AISLE_PGVECTOR_URL"), "AISLE_PGVECTOR_URL names a database with pgvector");
        return new PgVectors(new DriverManagerDataSource(url));
    }
}
