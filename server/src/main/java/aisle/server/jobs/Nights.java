package aisle.server.jobs;

import aisle.server.organization.Store;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** When jobs are due: a cron expression each, {@code aisle.jobs.NAME}, read by the clock of the store. */
@Component
class Nights {

    private static final String NEVER = "-";

    private final Environment environment;

    Nights(Environment environment) {
        this.environment = environment;
    }

    /**
     * When a job is due next.
     *
     * @return empty when it is done only when somebody asks
     * @throws IllegalStateException naming the setting when it is no cron expression
     */
    Optional<Instant> next(Job job, Store store, Instant after) {
        String setting = "aisle.jobs." + job.name();
        String cron = environment.getProperty(setting, NEVER);
        if (cron.equals(NEVER)) {
            return Optional.empty();
        }
        if (!CronExpression.isValidExpression(cron)) {
            throw new IllegalStateException(setting + " is '" + cron
                    + "'. Allowed: '-' for never, or second minute hour day month weekday, such as '0 40 3 * * *'");
        }
        ZonedDateTime next = CronExpression.parse(cron).next(after.atZone(store.zone()));
        return Optional.ofNullable(next).map(ZonedDateTime::toInstant);
    }
}
