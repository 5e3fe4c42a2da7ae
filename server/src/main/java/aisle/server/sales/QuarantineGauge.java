package aisle.server.sales;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code aisle_quarantine_open}: what waits in quarantine for a person, in all stores. */
@Component
class QuarantineGauge implements MeterBinder {
    private final JdbcClient sql;

    QuarantineGauge(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("aisle.quarantine.open", this::open)
                .description("entries in quarantine nobody has decided about")
                .register(registry);
    }

    private int open() {
        return sql.sql("""
                select count(*) from sales.quarantine q
                where not exists (select from sales.quarantine_decision d where d.quarantine = q.id)""").query(Integer.class).single();
    }
}
