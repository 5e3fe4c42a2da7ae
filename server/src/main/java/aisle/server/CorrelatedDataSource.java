package aisle.server;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.MDC;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Carries the correlation id to the database as the connection's {@code application_name}. PostgreSQL then shows it in
 * {@code pg_stat_activity} and in its log of slow statements, deadlocks and errors. It costs one short round trip for
 * each connection taken by a request with another id; a comment in the SQL would cost the plan of every prepared
 * statement.
 */
final class CorrelatedDataSource extends DelegatingDataSource {
    private static final String NAME = "ApplicationName";

    private CorrelatedDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            String correlation = Correlation.current();
            String wanted = correlation == null ? "aisle" : "aisle " + correlation;
            if (!wanted.equals(connection.getClientInfo(NAME))) {
                connection.setClientInfo(NAME, wanted);
            }
            return connection;
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        static BeanPostProcessor correlatesDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new CorrelatedDataSource(source) : bean;
                }
            };
        }

        /** Work handed to another thread goes on under the same id. */
        @Bean
        TaskDecorator keepsCorrelation() {
            return task -> {
                String correlation = Correlation.current();
                return correlation == null
                        ? task
                        : () -> {
                            try (var kept = MDC.putCloseable(Correlation.MEMBER, correlation)) {
                                task.run();
                            }
                        };
            };
        }
    }
}
