package aisle.server;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The record, as the parts of the application find it: reached, and with every migration this program knows. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The folder is asked for first, so that a second server is refused before it touches the database. */
    @Bean(destroyMethod = "")
    DataSource dataSource(ObjectProvider<HeadStart> begun, Environment environment) {
        return begun.getIfAvailable(() -> HeadStart.of(environment)).database();
    }

    @Bean
    Flyway flyway(DataSource record) {
        return migrationsOf(record);
    }

    /** The migrations of the modules, each in its own folder; a module's next one need not wait for its neighbours'. */
    static Flyway migrationsOf(DataSource record) {
        return Flyway.configure()
                .dataSource(record)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .loggers("slf4j")
                .load();
    }
}
