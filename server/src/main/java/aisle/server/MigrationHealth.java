package aisle.server;

import org.flywaydb.core.Flyway;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Healthy when the database has every migration this program knows. */
@Component("migrations")
class MigrationHealth implements HealthIndicator {
    private final Flyway flyway;

    MigrationHealth(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public Health health() {
        var info = flyway.info();
        int pending = info.pending().length;
        return (pending == 0 ? Health.up() : Health.down())
                .withDetail("applied", info.applied().length)
                .withDetail("pending", pending)
                .build();
    }
}
