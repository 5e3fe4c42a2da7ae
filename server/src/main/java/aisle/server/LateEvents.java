package aisle.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives listeners again what they could not do: late, never lost. What failed is tried again after a pause that grows
 * to a minute; what a server was at that is gone, or that lost its database in the middle, is tried again at once. What
 * a living server is at is left to it.
 */
@Component
class LateEvents {

    private static final int AT_ONCE = 1_000;
    private static final Duration PAUSE_MIN = Duration.ofSeconds(1);
    private static final int DOUBLINGS_MAX = 6;

    private final JdbcClient sql;
    private final Presence presence;
    private final FailedEventPublications failed;
    private final boolean guest;
    private final Clock clock = Clock.systemUTC();

    LateEvents(
            JdbcClient sql,
            Presence presence,
            FailedEventPublications failed,
            @Value("${aisle.guest:false}") boolean guest) {
        this.sql = sql;
        this.presence = presence;
        this.failed = failed;
        this.guest = guest;
    }

    /** Looks, for the first time as soon as the server has started. */
    @Scheduled(fixedDelayString = "${aisle.events.look:PT5S}")
    void look() {
        if (guest) {
            return;
        }
        failWhatWasLeft();
        failed.resubmit(ResubmissionOptions.defaults().withBatchSize(AT_ONCE).withFilter(this::due));
    }

    /** Only one server finds a publication left: with the first one's mark it is not left any more. */
    private void failWhatWasLeft() {
        sql.sql("""
                update events.event_publication set status = 'FAILED'
                where completion_date is null and status <> 'FAILED'
                    and (presence.gone(server) or server = presence.here() and touched_at < :since)""").param("since", presence.since().atOffset(ZoneOffset.UTC)).update();
    }

    private boolean due(EventPublication publication) {
        int doublings = Math.clamp(publication.getCompletionAttempts() - 1L, 0, DOUBLINGS_MAX);
        Duration pause = PAUSE_MIN.multipliedBy(1L << doublings);
        Instant last =
                Objects.requireNonNullElse(publication.getLastResubmissionDate(), publication.getPublicationDate());
        return last.plus(pause).isBefore(clock.instant());
    }
}
