package aisle.server.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
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
     * @param doing what goes on at it; null from pages that do not say
     * @param help what somebody at it waits for, if anybody does
     * @param mode what it works as; null from pages that do not say
     */
    record Report(
            @PositiveOrZero int unsent,
            @PositiveOrZero int stored,
            @Nullable Long oldestUnsentAt,
            @Nullable UUID shift,
            @Nullable Long cashier,
            @Nullable Long priceBook,
            @Nullable Integer rulesForm,
            long clock,
            Till.@Nullable Doing doing,
            @Nullable @Valid Help help,
            Till.@Nullable Mode mode) {}

    /**
     * What somebody at a till waits for.
     *
     * @param why what staff are wanted for
     * @param since since when by the till's clock, epoch milliseconds
     * @param line what the line that it is about sells
     * @param sum what the basket comes to, minor units
     */
    record Help(
            @NotNull Till.Why why,
            long since,
            @Nullable @Size(max = 200) String line,
            long sum) {}

    /** What the office is told of at once when it changes. */
    private record Known(
            boolean online,
            int unsent,
            @Nullable UUID shift,
            Till.@Nullable Doing doing,
            @Nullable Help help,
            Till.@Nullable Mode mode) {}

    @Transactional
    void heard(TillDevice till, Report report) {
        Known before = sql.sql("select * from organization.till where id = :id for no key update")
                .param("id", till.id())
                .query(TillStatus::known)
                .single();
        Help help = report.help();
        sql.sql("""
                update organization.till
                set last_seen_at = now(), online = true, unsent = :unsent, stored = :stored,
                    oldest_unsent_at = to_timestamp(:oldest::bigint / 1000.0), shift = :shift, cashier = :cashier,
                    price_book = :priceBook, rules_form = :rulesForm, clock_ahead_ms = :ahead, doing = :doing,
                    help_why = :helpWhy, help_since = :helpSince, help_line = :helpLine, help_sum = :helpSum,
                    mode_taken = :mode
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
                .param("doing", report.doing() == null ? null : report.doing().name())
                .param("helpWhy", help == null ? null : help.why().name())
                .param("helpSince", help == null ? null : help.since())
                .param("helpLine", help == null ? null : help.line())
                .param("helpSum", help == null ? null : help.sum())
                .param("mode", report.mode() == null ? null : report.mode().name())
                .update();
        if (!before.equals(new Known(true, report.unsent(), report.shift(), report.doing(), help, report.mode()))) {
            events.publishEvent(new TillStatusChanged(
                    till.store(),
                    till.id(),
                    true,
                    report.unsent(),
                    report.shift(),
                    report.doing(),
                    help == null ? null : help.why()));
        }
    }

    /** Announces the tills that have not called for a while, each once. */
    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
    @Transactional
    void announceSilent() {
        List<TillStatusChanged> silent = sql.sql("""
                update organization.till set online = false
                where online and last_seen_at < now() - make_interval(secs => :silent)
                returning store, id as till, online, unsent, shift, doing, help_why
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
                row.getObject("shift", UUID.class),
                doing(row),
                why(row));
    }

    private static Known known(ResultSet row, int index) throws SQLException {
        Till.Why why = why(row);
        Help help = why == null
                ? null
                : new Help(why, row.getLong("help_since"), row.getString("help_line"), row.getLong("help_sum"));
        return new Known(
                row.getBoolean("online"),
                row.getInt("unsent"),
                row.getObject("shift", UUID.class),
                doing(row),
                help,
                mode(row));
    }

    static Till.@Nullable Doing doing(ResultSet row) throws SQLException {
        String doing = row.getString("doing");
        return doing == null ? null : Till.Doing.valueOf(doing);
    }

    static Till.@Nullable Mode mode(ResultSet row) throws SQLException {
        String mode = row.getString("mode_taken");
        return mode == null ? null : Till.Mode.valueOf(mode);
    }

    static Till.@Nullable Why why(ResultSet row) throws SQLException {
        String why = row.getString("help_why");
        return why == null ? null : Till.Why.valueOf(why);
    }
}
