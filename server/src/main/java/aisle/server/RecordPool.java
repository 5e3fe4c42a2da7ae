package aisle.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;

/**
 * The connections to the record: to the PostgreSQL named by {@code AISLE_DB_URL} (with {@code AISLE_DB_USER} and
 * {@code AISLE_DB_PASSWORD}), else to Aisle's own.
 */
final class RecordPool extends HikariDataSource implements DisposableBean {

    /** One of them is held for as long as the server lives, see {@link Presence}. */
    private static final int CONNECTIONS = 13;

    /** Without a database a till is told so soon, and keeps its sales; it must not wait half a minute to hear it. */
    private static final long PATIENCE_MS = 5_000;

    private final Runnable afterTheLast;

    private RecordPool(HikariConfig settings, Runnable afterTheLast) {
        super(settings);
        this.afterTheLast = afterTheLast;
    }

    /** Whether {@code AISLE_DB_URL} names a PostgreSQL that is there. */
    static boolean isElsewhere(Environment environment) {
        return !environment.getProperty("AISLE_DB_URL", "").isBlank();
    }

    /**
     * Connects.
     *
     * @param own Aisle's own database, asked for only when it is the one
     * @param afterTheLast what to do when the server lets its last connection go
     * @throws DatabaseUnusable when the one that is named cannot be used
     */
    static RecordPool open(Environment environment, Supplier<EmbeddedDatabase> own, Runnable afterTheLast) {
        var settings = new HikariConfig();
        settings.setPoolName("aisle");
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(2);
        settings.setConnectionTimeout(PATIENCE_MS);
        settings.setConnectionInitSql("set aisle.server = '" + UUID.randomUUID() + "'"); // see V060__presence.sql
        settings.addDataSourceProperty("ApplicationName", "aisle");
        settings.addDataSourceProperty("reWriteBatchedInserts", "true");
        if (isElsewhere(environment)) {
            return elsewhere(environment, settings, afterTheLast);
        }
        own.get().describeTo(settings);
        return new RecordPool(settings, afterTheLast);
    }

    private static RecordPool elsewhere(Environment environment, HikariConfig settings, Runnable afterTheLast) {
        String url = environment.getRequiredProperty("AISLE_DB_URL");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw DatabaseUnusable.address();
        }
        settings.setJdbcUrl(url);
        String user = environment.getProperty("AISLE_DB_USER", "");
        if (!user.isBlank()) {
            settings.setUsername(user);
            settings.setPassword(environment.getProperty("AISLE_DB_PASSWORD", ""));
        }
        try {
            return new RecordPool(settings, afterTheLast);
        } catch (PoolInitializationException failure) {
            throw DatabaseUnusable.refused(url, failure);
        }
    }

    @Override
    public void destroy() {
        close();
        afterTheLast.run();
    }
}
