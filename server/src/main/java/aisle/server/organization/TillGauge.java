package aisle.server.organization;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code aisle_tills_unsynced}: tills with sales the server has not confirmed. */
@Component
class TillGauge implements MeterBinder {
    private final JdbcClient sql;

    TillGauge(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("aisle.tills.unsynced", this::unsynced)
                .description("tills with sales the server has not confirmed")
                .register(registry);
    }

    private int unsynced() {
        return sql.sql("select count(*) from organization.till where unsent > 0")
                .query(Integer.class)
                .single();
    }
}
