package aisle.server.organization;

import jakarta.validation.constraints.PositiveOrZero;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what tills say of themselves and notices when one falls silent. */
@Component
class TillStatus {
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    TillStatus(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /**
     * What a till says, every quarter minute and whenever something of it changed.
     *
     * @param unsent entries the server has not confirmed
     * @param stored entries kept on the till
     * @param oldestUnsentAt time of the oldest unsent entry, epoch milliseconds
     * @param shift its open shift
     * @param cashier who is signed in at it
     * @param priceBook the version it sells with
     * @param rulesForm the form of the rules that its page reads; null from pages that know of one form only
     * @param clock the till's clock, epoch milliseconds
     */
    record Report(
            @PositiveOrZero int unsent,
            @PositiveOrZero int stored,
            @Nullable Long oldestUnsentAt,
            @Nullable UUID shift,
            @Nullable Long cashier,
            @Nullable Long priceBook,
            @Nullable Integer rulesForm,
            long clock) {}

    private record Known(
            boolean online, int unsent, @Nullable UUID shift) {}

    @Transactional
    void heard(TillDevice till, Report report) {
        Known before = sql.sql("""
                select online, unsent, shift from organization.till where id = :id for no key update
                """).param("id", till.id()).query(Known.class).single();
        sql.sql("""
                update organization.till
                set last_seen_at = now(), online = true, unsent = :unsent, stored = :stored,
                    oldest_unsent_at = to_timestamp(:oldest::bigint / 1000.0), shift = :shift, cashier = :cashier,
                    price_book = :priceBook, rules_form = :rulesForm, clock_ahead_ms = :ahead
                where id = :id
                """)
                .param("id", till.id())
                .param("unsent", report.unsent())
                .param("stored", report.stored())
                .param("oldest", report.oldestUnsentAt())
                .param("shift", report.shift())
                .param("cashier", report.cashier())
                .param("priceBook", report.priceBook())
                .param("rulesForm", report.rulesForm())
                .param("ahead", report.clock() - Instant.now().toEpochMilli())
                .update();
        if (!before.equals(new Known(true, report.unsent(), report.shift()))) {
            events.publishEvent(new TillStatusChanged(till.store(), till.id(), true, report.unsent(), report.shift()));
        }
    }

    /** Announces the tills that have not called for a while, each once. */
    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
    @Transactional
    void announceSilent() {
        List<TillStatusChanged> silent = sql.sql("""
                update organization.till set online = false
                where online and last_seen_at < now() - make_interval(secs => :silent)
                returning store, id as till, online, unsent, shift
                """)
                .param("silent", Tills.SILENT_AFTER.toSeconds())
                .query(TillStatus::changed)
                .list();
        silent.forEach(events::publishEvent);
    }

    static TillStatusChanged changed(ResultSet row, int index) throws SQLException {
        return new TillStatusChanged(
                row.getLong("store"),
                row.getLong("till"),
                row.getBoolean("online"),
                row.getInt("unsent"),
                row.getObject("shift", UUID.class));
    }
}
