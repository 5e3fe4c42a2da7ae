package aisle.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the record lives: the PostgreSQL named by {@code AISLE_DB_URL} (with {@code AISLE_DB_USER} and
 * {@code AISLE_DB_PASSWORD}), else one of Aisle's own in the data folder.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int CONNECTIONS = 12;

    /** Without a database a till is told so soon, and keeps its sales; it must not wait half a minute to hear it. */
    private static final long PATIENCE_MS = 5_000;

    @Bean
    @ConditionalOnProperty(name = "aisle.guest", havingValue = "false", matchIfMissing = true)
    DataFolder dataFolder(@Value("${aisle.data}") Path data) {
        return DataFolder.hold(data.toAbsolutePath());
    }

    /** The folder is asked for first, so that a second server is refused before it touches the database. */
    @Bean
    DataSource dataSource(
            ObjectProvider<DataFolder> held,
            @Value("${AISLE_DB_URL:}") String url,
            @Value("${AISLE_DB_USER:}") String user,
            @Value("${AISLE_DB_PASSWORD:}") String password,
            @Value("${aisle.data}") Path data,
            @Value("${aisle.guest:false}") boolean guest) {
        held.ifAvailable(folder -> {});
        var pool = new HikariConfig();
        pool.setPoolName("aisle");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(PATIENCE_MS);
        pool.addDataSourceProperty("ApplicationName", "aisle");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        if (url.isBlank()) {
            return new DataSourceWithServer(pool, EmbeddedDatabase.open(data, guest));
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw DatabaseUnusable.address();
        }
        pool.setJdbcUrl(url);
        if (!user.isBlank()) {
            pool.setUsername(user);
            pool.setPassword(password);
        }
        try {
            return new HikariDataSource(pool);
        } catch (PoolInitializationException failure) {
            throw DatabaseUnusable.refused(url, failure);
        }
    }

    /** A pool whose server goes down after the last connection is given back. */
    private static final class DataSourceWithServer extends HikariDataSource implements DisposableBean {

        private final EmbeddedDatabase server;

        DataSourceWithServer(HikariConfig pool, EmbeddedDatabase server) {
            super(described(pool, server));
            this.server = server;
        }

        private static HikariConfig described(HikariConfig pool, EmbeddedDatabase server) {
            server.describeTo(pool);
            return pool;
        }

        @Override
        public void destroy() throws IOException {
            close();
            server.close();
        }
    }
}
