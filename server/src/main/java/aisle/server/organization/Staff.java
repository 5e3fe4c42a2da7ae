package aisle.server.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people: hiring, roles, passwords and PINs. */
@Component
public class Staff {
    private static final String SELECT = """
            select s.id, s.name, s.role, s.age_reached,
                   array(select w.store from organization.staff_store w where w.staff = s.id order by 1) as stores
            from organization.staff s
            """;

    private final JdbcClient sql;
    private final PasswordEncoder passwords;
    private final GuessCost cost;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Staff(JdbcClient sql, PasswordEncoder passwords, GuessCost cost, Audit audit, ApplicationEventPublisher events) {
        this.sql = sql;
        this.passwords = passwords;
        this.cost = cost;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Hires somebody.
     *
     * @param login for the office, any case
     * @param name as printed on receipts
     * @param password 8 to 128 characters
     * @param pin 4 to 6 digits, for the tills
     * @param role what the person is
     * @param stores where the person works; may be empty for a role that reaches every store
     * @return the member of staff
     * @throws Problem 400 naming the field, 409 {@code login-taken}
     */
    @Transactional
    public StaffMember hire(String login, String name, String password, String pin, Role role, Set<Long> stores) {
        String canonical = login.strip().toLowerCase(Locale.ROOT);
        StaffRules.checkNew(canonical, name, password, pin, role, stores);
        byte[] salt = Secret.randomBytes(16);
        long id;
        try {
            id = sql.sql("""
                    insert into organization.staff
                        (login, name, role, password_hash, pin_iterations, pin_salt, pin_hash)
                    values (:login, :name, :role, :password, :iterations, :salt, :pin)
                    returning id
                    """)
                    .param("login", canonical)
                    .param("name", name)
                    .param("role", role.name())
                    .param("password", passwords.encode(password))
                    .param("iterations", cost.pinIterations())
                    .param("salt", salt)
                    .param("pin", Secret.pinHash(pin, salt, cost.pinIterations()))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw Problem.conflict("login-taken", "Somebody already signs in as " + canonical + ".")
                    .at("login", canonical, "a login nobody has");
        }
        placeIn(id, stores);
        StaffMember hired = new StaffMember(id, name, role, null, stores);
        concern(hired, "staff-hired", Map.of("name", name, "role", role.name()));
        return hired;
    }

    /**
     * Gives somebody a new PIN.
     *
     * @param member who
     * @param pin 4 to 6 digits
     * @throws Problem 400 when it is not
     */
    @Transactional
    public void newPin(StaffMember member, String pin) {
        StaffRules.checkPin(pin);
        byte[] salt = Secret.randomBytes(16);
        sql.sql("""
                update organization.staff set pin_iterations = :iterations, pin_salt = :salt, pin_hash = :pin
                where id = :id
                """)
                .param("iterations", cost.pinIterations())
                .param("salt", salt)
                .param("pin", Secret.pinHash(pin, salt, cost.pinIterations()))
                .param("id", member.id())
                .update();
        concern(member, "pin-reset", Map.of());
    }

    /**
     * Gives somebody a new password and ends the sessions opened with the old one.
     *
     * @param member who
     * @param password 8 to 128 characters
     * @throws Problem 400 when it is not
     */
    @Transactional
    public void newPassword(StaffMember member, String password) {
        StaffRules.checkPassword(password);
        sql.sql("update organization.staff set password_hash = :password where id = :id")
                .param("password", passwords.encode(password))
                .param("id", member.id())
                .update();
        endSessions(member);
        concern(member, "password-reset", Map.of());
    }

    /**
     * Makes somebody something else, somewhere else.
     *
     * @param member who
     * @param role what the person becomes
     * @param stores where the person works from now on
     * @return the member as it now is
     * @throws Problem 400 when the role needs a store and there is none
     */
    @Transactional
    public StaffMember place(StaffMember member, Role role, Set<Long> stores) {
        StaffRules.checkStores(role, stores);
        sql.sql("update organization.staff set role = :role where id = :id")
                .param("role", role.name())
                .param("id", member.id())
                .update();
        sql.sql("delete from organization.staff_store where staff = :id")
                .param("id", member.id())
                .update();
        placeIn(member.id(), stores);
        StaffMember placed = new StaffMember(member.id(), member.name(), role, member.ageReached(), stores);
        concern(member, "staff-placed-from", Map.of("role", member.role().name()));
        concern(placed, "staff-placed", Map.of("role", role.name()));
        return placed;
    }

    /**
     * Says which age somebody has reached, as far as goods with an age of the cashier ask: no day of birth is kept.
     *
     * @param member who
     * @param years 1 to 99, or null when it is not known
     * @return the member as it now is
     * @throws Problem 400 when it is not
     */
    @Transactional
    public StaffMember reach(StaffMember member, @Nullable Integer years) {
        StaffRules.checkAge(years);
        sql.sql("update organization.staff set age_reached = :years where id = :id")
                .param("years", years)
                .param("id", member.id())
                .update();
        StaffMember older = new StaffMember(member.id(), member.name(), member.role(), years, member.stores());
        concern(older, "staff-age-reached", years == null ? Map.of() : Map.of("years", years));
        return older;
    }

    /**
     * Which age somebody has reached, also of those who left.
     *
     * @param id the staff id
     * @return years; 0 when nobody has said so
     */
    public int ageReached(long id) {
        return sql.sql("select coalesce(max(age_reached), 0) from organization.staff where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /**
     * Somebody works here no more: neither password nor PIN opens anything. The name stays on old receipts.
     *
     * @param member who
     */
    @Transactional
    public void leave(StaffMember member) {
        sql.sql("update organization.staff set left_at = now() where id = :id and left_at is null")
                .param("id", member.id())
                .update();
        endSessions(member);
        concern(member, "staff-left", Map.of());
    }

    /**
     * Somebody who works here now.
     *
     * @param id the staff id
     * @return empty when nobody has the id, or the person left
     */
    public Optional<StaffMember> find(long id) {
        return sql.sql(SELECT + "where s.id = :id and s.left_at is null")
                .param("id", id)
                .query(Staff::row)
                .optional();
    }

    /**
     * Everybody who works in a store now.
     *
     * @param store the store's id
     * @return those placed there and those who reach every store, by name
     */
    public List<StaffMember> ofStore(long store) {
        return sql.sql(SELECT + """
                        where s.left_at is null and (s.role = 'OWNER' or exists (
                            select from organization.staff_store w where w.staff = s.id and w.store = :store))
                        order by s.name, s.id
                        """).param("store", store).query(Staff::row).list();
    }

    /**
     * Names by id, for printing; those who left are named too.
     *
     * @param ids staff ids
     * @return the names of those that exist
     */
    public Map<Long, String> names(Set<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        sql.sql("select id, name from organization.staff where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) -> names.put(row.getLong("id"), row.getString("name")))
                .list();
        return names;
    }

    private void placeIn(long staff, Set<Long> stores) {
        sql.sql("""
                insert into organization.staff_store (staff, store)
                select :staff, unnest(:stores)
                """)
                .param("staff", staff)
                .param("stores", stores.toArray(Long[]::new))
                .update();
    }

    private void endSessions(StaffMember member) {
        sql.sql("delete from organization.session where principal_name = :id")
                .param("id", Long.toString(member.id()))
                .update();
        events.publishEvent(ShutOut.staff(member.id()));
    }

    /** Writes the act down and tells the tills, in each store it concerns. */
    private void concern(StaffMember member, String act, Map<String, ?> detail) {
        Set<Long> concerned = member.role().everyStore() ? everyStore() : member.stores();
        for (long store : concerned.stream().sorted().toList()) {
            audit.record(store, act, "staff " + member.id(), detail);
            events.publishEvent(new SetupChanged(store));
        }
        if (concerned.isEmpty()) {
            audit.record(null, act, "staff " + member.id(), detail);
        }
    }

    private Set<Long> everyStore() {
        return Set.copyOf(
                sql.sql("select id from organization.store").query(Long.class).list());
    }

    static StaffMember row(ResultSet row, int index) throws SQLException {
        Set<Long> stores =
                Arrays.stream((Long[]) row.getArray("stores").getArray()).collect(Collectors.toSet());
        return new StaffMember(
                row.getLong("id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getObject("age_reached", Integer.class),
                stores);
    }
}
