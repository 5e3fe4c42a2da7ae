package aisle.server;

import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives listeners that failed their event again every minute, and at the next start: late, never lost. */
@Component
class LateEvents {
    private final FailedEventPublications failed;

    LateEvents(FailedEventPublications failed) {
        this.failed = failed;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void again() {
        failed.resubmit(ResubmissionOptions.defaults());
    }
}
