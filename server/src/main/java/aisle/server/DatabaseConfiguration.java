package aisle.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Where the record lives: the PostgreSQL named by {@code AISLE_DB_URL} (with {@code AISLE_DB_USER} and
 * {@code AISLE_DB_PASSWORD}), else one of Aisle's own in the data folder.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int CONNECTIONS = 12;

    /** Without a database a till is told so soon, and keeps its sales; it must not wait half a minute to hear it. */
    private static final long PATIENCE_MS = 5_000;

    /** The folder is asked for first, so that a second server is refused before it touches the database. */
    @Bean
    DataSource dataSource(ObjectProvider<HeadStart> begun, Environment environment) {
        var start = begun.getIfAvailable(() -> HeadStart.of(environment));
        String url = environment.getProperty("AISLE_DB_URL", "");
        var pool = new HikariConfig();
        pool.setPoolName("aisle");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(PATIENCE_MS);
        pool.addDataSourceProperty("ApplicationName", "aisle");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        if (url.isBlank()) {
            start.database().describeTo(pool);
            return new Pool(pool, start);
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw DatabaseUnusable.address();
        }
        pool.setJdbcUrl(url);
        String user = environment.getProperty("AISLE_DB_USER", "");
        if (!user.isBlank()) {
            pool.setUsername(user);
            pool.setPassword(environment.getProperty("AISLE_DB_PASSWORD", ""));
        }
        try {
            return new Pool(pool, start);
        } catch (PoolInitializationException failure) {
            throw DatabaseUnusable.refused(url, failure);
        }
    }

    /** A pool after whose last connection its server goes down and the data folder is let go. */
    private static final class Pool extends HikariDataSource implements DisposableBean {

        private final HeadStart start;

        Pool(HikariConfig pool, HeadStart start) {
            super(pool);
            this.start = start;
        }

        @Override
        public void destroy() {
            close();
            start.close();
        }
    }
}
