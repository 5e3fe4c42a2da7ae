package aisle.server.insight.facts;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings the analytical copy up to the record: the last weeks every minute, all that ever was every night. */
@Component
@ConditionalOnProperty(name = "aisle.guest", havingValue = "false", matchIfMissing = true)
class CatchingUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchingUp.class);
    private static final int RECENT_DAYS = 60;

    private final Facts facts;

    CatchingUp(Facts facts) {
        this.facts = facts;
    }

    /** Begins when the start is over, which it must not slow down. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "${aisle.facts.first:PT20S}")
    void recent() {
        say(facts.catchUp(LocalDate.now(ZoneOffset.UTC).minusDays(RECENT_DAYS)));
    }

    @Scheduled(cron = "${aisle.facts.nightly:0 40 3 * * *}")
    void all() {
        say(facts.catchUp(LocalDate.EPOCH));
    }

    private static void say(int written) {
        if (written > 0) {
            LOG.atInfo().addKeyValue("days", written).log("Facts written for {} days", written);
        }
    }
}
