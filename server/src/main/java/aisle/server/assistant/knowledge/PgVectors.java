package aisle.server.assistant.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Vectors in PostgreSQL with pgvector, in a schema of their own in a database that has the extension, or lets it be
 * made. Two servers on one database share them.
 */
final class PgVectors implements VectorStore {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    /**
     * Makes the tables, where they are missing.
     *
     * @throws org.springframework.dao.DataAccessException when the database has no pgvector
     */
    PgVectors(DataSource database) {
        sql = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        transaction.executeWithoutResult(status -> {
            // Two servers that begin at once take turns.
            sql.sql("select pg_advisory_xact_lock(hashtext('aisle knowledge'))")
                    .query((row, number) -> number)
                    .list();
            List.of(
                            "create extension if not exists vector",
                            "create schema if not exists knowledge",
                            """
                            create table if not exists knowledge.vector (
                                key    text   primary key,
                                store  bigint not null,
                                vector vector(384) not null
                            )""",
                            """
                            create index if not exists vector_nearest on knowledge.vector
                                using hnsw (vector vector_cosine_ops)""",
                            "create table if not exists knowledge.cursor (one boolean primary key check (one), said text not null)")
                    .forEach(statement -> sql.sql(statement).update());
        });
    }

    @Override
    public Optional<Cursor> cursor() {
        return sql.sql("select said from knowledge.cursor")
                .query((row, number) -> Cursor.parse(row.getString("said")))
                .optional();
    }

    @Override
    public void take(List<Entry> entries, List<String> gone, Cursor upTo) {
        transaction.executeWithoutResult(status -> {
            for (Entry entry : entries) {
                sql.sql("""
                        insert into knowledge.vector (key, store, vector) values (:key, :store, :vector::vector)
                        on conflict (key) do update set store = excluded.store, vector = excluded.vector""")
                        .param("key", entry.key())
                        .param("store", entry.store())
                        .param("vector", text(entry.vector()))
                        .update();
            }
            sql.sql("delete from knowledge.vector where key = any(:keys)")
                    .param("keys", gone.toArray(String[]::new))
                    .update();
            sql.sql("""
                    insert into knowledge.cursor (one, said) values (true, :said)
                    on conflict (one) do update set said = excluded.said""").param("said", upTo.text()).update();
        });
    }

    /** Looks on in the graph until enough are of the store: {@code hnsw.iterative_scan}, since pgvector 0.8. */
    @Override
    public List<Near> nearest(float[] to, long store, int most) {
        return transaction.execute(status -> {
            sql.sql("set local hnsw.iterative_scan = strict_order").update();
            return sql.sql("""
                    select key, 1 - (vector <=> :to::vector) as cosine from knowledge.vector
                    where store = :store
                    order by vector <=> :to::vector limit :most""")
                    .param("to", text(to))
                    .param("store", store)
                    .param("most", most)
                    .query((row, number) -> new Near(row.getString("key"), row.getDouble("cosine")))
                    .list();
        });
    }

    private static String text(float[] vector) {
        return Arrays.toString(vector);
    }

    @Override
    public long size() {
        return sql.sql("select count(*) from knowledge.vector")
                .query(Long.class)
                .single();
    }

    @Override
    public void clear() {
        transaction.executeWithoutResult(status -> {
            sql.sql("delete from knowledge.vector").update();
            sql.sql("delete from knowledge.cursor").update();
        });
    }

    /** The connections are whose they were. */
    @Override
    public void close() {}
}
