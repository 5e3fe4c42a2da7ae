package aisle.server.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tills of the stores: naming them, enrolling devices, shutting them out, and what they last said. */
@Component
public class Tills {
    /** A till calls every 15 seconds; six missed calls and it counts as silent. */
    static final Duration SILENT_AFTER = Duration.ofSeconds(90);

    private static final String SELECT = """
            select t.*, (select s.name from organization.staff s where s.id = t.cashier) as cashier_name,
                   exists (select from organization.till_key k where k.till = t.id) as had_key,
                   exists (select from organization.till_key k where k.till = t.id and k.revoked_at is null) as has_key
            from organization.till t
            """;

    private final JdbcClient sql;
    private final Stores stores;
    private final Staff staff;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Tills(JdbcClient sql, Stores stores, Staff staff, Audit audit, ApplicationEventPublisher events) {
        this.sql = sql;
        this.stores = stores;
        this.staff = staff;
        this.audit = audit;
        this.events = events;
    }

    /**
     * A till by its id.
     *
     * @param id the till's id
     * @return the till
     * @throws Problem 404 when there is none
     */
    public Till find(long id) {
        return sql.sql(SELECT + "where t.id = :id")
                .param("id", id)
                .query(Tills::row)
                .optional()
                .orElseThrow(() -> Problem.notFound("till", id));
    }

    /**
     * The tills of a store.
     *
     * @param store the store's id
     * @return by id; the office's own till among them
     */
    public List<Till> ofStore(long store) {
        return sql.sql(SELECT + "where t.store = :store order by t.id")
                .param("store", store)
                .query(Tills::row)
                .list();
    }

    /**
     * The till a store's office writes refunds with. Every store has one from its first day.
     *
     * @param store the store's id
     * @return the till
     * @throws Problem 404 when there is no such store
     */
    public Till officeTill(long store) {
        return sql.sql(SELECT + "where t.store = :store and t.office")
                .param("store", store)
                .query(Tills::row)
                .optional()
                .orElseThrow(() -> Problem.notFound("store", store));
    }

    /**
     * Names a new till.
     *
     * @param store the store it will stand in
     * @param name as staff call it, unique in the store
     * @return the till, in state NEW
     * @throws Problem 400 for an empty name, 404 for an unknown store, 409 {@code till-name-taken}
     */
    @Transactional
    public Till add(long store, String name) {
        stores.find(store);
        if (name.isBlank() || name.length() > 40) {
            throw Problem.invalid("name", name, "1 to 40 characters");
        }
        try {
            long id = sql.sql("insert into organization.till (store, name) values (:store, :name) returning id")
                    .param("store", store)
                    .param("name", name.strip())
                    .query(Long.class)
                    .single();
            audit.record(store, "till-added", "till " + id, Map.of("name", name.strip()));
            return find(id);
        } catch (DuplicateKeyException taken) {
            throw Problem.conflict("till-name-taken", "This store already has a till called " + name.strip() + ".")
                    .at("name", name, "a name no till of the store has");
        }
    }

    /**
     * Says who works at a till. It takes that up when its basket is empty.
     *
     * @param id the till's id
     * @param mode who works at it
     * @param bagCode number or barcode of the bag that its customers are asked about; null for none
     * @return the till
     * @throws Problem 400 for a code that is not 1 to 14 digits, 404 for an unknown till, 409 for the office's own till
     */
    @Transactional
    public Till set(long id, Till.Mode mode, @Nullable String bagCode) {
        Till till = find(id);
        if (till.office()) {
            throw Problem.conflict("no-device", "The office's own till has no device that somebody could work at.");
        }
        if (bagCode != null && !bagCode.matches("\\d{1,14}")) {
            throw Problem.invalid("bagCode", bagCode, "1 to 14 digits, or none");
        }
        return set(till, mode, bagCode, Map.of());
    }

    /**
     * Takes from a till that somebody has changed, at it, who works there. The till has checked their PIN.
     *
     * @param device the till
     * @param mode who works at it; what its customers are asked about bags stays
     * @param by staff id of who changed it
     * @return the till
     * @throws Problem 403 for somebody who may not close shifts in the till's store
     */
    @Transactional
    public Till setAt(TillDevice device, Till.Mode mode, long by) {
        if (staff.find(by)
                .filter(lead -> lead.worksIn(device.store()) && lead.may(Permission.SHIFT_CLOSE))
                .isEmpty()) {
            throw Problem.forbidden("Only somebody who may close shifts in this store changes who works at a till.");
        }
        Till till = find(device.id());
        return set(till, mode, till.bagCode(), Map.of("staff", by));
    }

    private Till set(Till till, Till.Mode mode, @Nullable String bagCode, Map<String, Long> who) {
        long id = till.id();
        sql.sql("update organization.till set mode = :mode, bag_code = :bag where id = :id")
                .param("id", id)
                .param("mode", mode.name())
                .param("bag", bagCode)
                .update();
        Map<String, Object> said = new LinkedHashMap<>(Map.of("name", till.name(), "mode", mode.name()));
        if (bagCode != null) {
            said.put("bagCode", bagCode);
        }
        said.putAll(who);
        audit.record(till.store(), "till-mode-set", "till " + id, said);
        events.publishEvent(new SetupChanged(till.store()));
        return find(id);
    }

    /**
     * Says that the record has a shift's end: a till may be shut right after it and never report again.
     *
     * @param till where the shift was
     * @param shift that ended; when the till has reported another since, nothing changes
     * @param arrived entries that came with the end, no longer unsent
     */
    @Transactional
    public void shiftClosed(long till, UUID shift, int arrived) {
        sql.sql("""
                update organization.till
                set shift = null, cashier = null, unsent = greatest(0, unsent - :arrived),
                    oldest_unsent_at = case when unsent > :arrived then oldest_unsent_at end,
                    doing = case when doing is not null then 'CLOSED' end,
                    help_why = null, help_since = null, help_line = null, help_sum = null
                where id = :till and shift = :shift
                returning store, id as till, online, unsent, shift, doing, help_why
                """)
                .param("till", till)
                .param("shift", shift)
                .param("arrived", arrived)
                .query(TillStatus::changed)
                .optional()
                .ifPresent(events::publishEvent);
    }

    static Till row(ResultSet row, int index) throws SQLException {
        Instant lastSeen = instant(row, "last_seen_at");
        return new Till(
                row.getLong("id"),
                row.getLong("store"),
                row.getString("name"),
                row.getBoolean("office"),
                state(row),
                lastSeen,
                lastSeen != null && lastSeen.isAfter(Instant.now().minus(SILENT_AFTER)),
                row.getInt("unsent"),
                row.getInt("stored"),
                instant(row, "oldest_unsent_at"),
                row.getObject("shift", UUID.class),
                row.getObject("cashier", Long.class),
                row.getString("cashier_name"),
                row.getObject("price_book", Long.class),
                row.getObject("rules_form", Integer.class),
                row.getObject("clock_ahead_ms", Long.class),
                TillStatus.doing(row),
                help(row),
                Till.Mode.valueOf(row.getString("mode")),
                row.getString("bag_code"),
                TillStatus.mode(row));
    }

    private static Till.@Nullable Help help(ResultSet row) throws SQLException {
        Till.Why why = TillStatus.why(row);
        if (why == null) {
            return null;
        }
        Instant since = Instant.ofEpochMilli(row.getLong("help_since") - row.getLong("clock_ahead_ms"));
        return new Till.Help(why, since, row.getString("help_line"), row.getLong("help_sum"));
    }

    private static Till.State state(ResultSet row) throws SQLException {
        if (row.getBoolean("has_key")) {
            return Till.State.ENROLLED;
        }
        return row.getBoolean("had_key") ? Till.State.REVOKED : Till.State.NEW;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
