package aisle.server.insight.facts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings the analytical copy up to the record: the last weeks every minute; all that ever was is the nightly job's
 * ({@link NightlyFacts}). In a shop so large that this takes long it is done less often, so that it never costs more
 * than a twentieth of the time.
 */
@Component
@ConditionalOnProperty(name = "aisle.guest", havingValue = "false", matchIfMissing = true)
class CatchingUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchingUp.class);
    private static final int RECENT_DAYS = 60;
    private static final int SHARE = 20;

    private final Facts facts;
    private Instant next = Instant.EPOCH;

    CatchingUp(Facts facts) {
        this.facts = facts;
    }

    /** Begins when the start is over, which it must not slow down. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "${aisle.facts.first:PT20S}")
    void recent() {
        Instant begun = Instant.now();
        if (begun.isBefore(next)) {
            return;
        }
        int written = facts.catchUp(LocalDate.now(ZoneOffset.UTC).minusDays(RECENT_DAYS));
        if (written > 0) {
            LOG.atInfo().addKeyValue("days", written).log("Facts written for {} days", written);
        }
        Instant ended = Instant.now();
        next = ended.plus(Duration.between(begun, ended).multipliedBy(SHARE - 1));
    }
}
