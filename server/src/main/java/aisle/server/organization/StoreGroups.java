package aisle.server.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The groups that the chain's stores are chosen by. */
@Component
public class StoreGroups {

    static final int NAME_MAX = 60;

    private static final String SELECT = """
            select g.id, g.name,
                   array(select s.store from organization.store_group_store s where s.store_group = g.id order by 1) as stores
            from organization.store_group g where g.ended_at is null
            """;

    private final JdbcClient sql;
    private final Stores stores;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    StoreGroups(JdbcClient sql, Stores stores, Audit audit, ApplicationEventPublisher events) {
        this.sql = sql;
        this.stores = stores;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Every group.
     *
     * @return in order of their names
     */
    public List<StoreGroup> all() {
        return sql.sql(SELECT + "order by lower(g.name)")
                .query(StoreGroups::row)
                .list();
    }

    /**
     * A group that something is to hold for. It cannot change before the caller's transaction has ended.
     *
     * @param id the group's id
     * @return the group
     * @throws Problem 400 naming {@code group} when there is none, or none any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoreGroup chosen(long id) {
        lock(id, "for share");
        return find(id);
    }

    /**
     * A group by its id.
     *
     * @throws Problem 400 naming {@code group} when there is none, or none any more
     */
    public StoreGroup find(long id) {
        return sql.sql(SELECT + "and g.id = :id")
                .param("id", id)
                .query(StoreGroups::row)
                .optional()
                .orElseThrow(() -> Problem.invalid(
                        "group", id, all().stream().map(StoreGroup::id).toList()));
    }

    /**
     * A store in a group.
     *
     * @param group its id, also of one that has ended: what was decided for it goes on
     */
    public record Membership(long store, long group) {}

    /**
     * The groups that some stores are in.
     *
     * @param of ids of stores
     * @return each store with each of its groups
     */
    public List<Membership> memberships(Collection<Long> of) {
        return sql.sql("select store, store_group from organization.store_group_store where store = any(:stores)")
                .param("stores", of.toArray(Long[]::new))
                .query((row, number) -> new Membership(row.getLong("store"), row.getLong("store_group")))
                .list();
    }

    /** What a group is to be. */
    record Wanted(String name, List<Long> stores) {}

    /**
     * Makes a group.
     *
     * @throws Problem 400 naming the field, 409 {@code store-group-name-taken}
     */
    @Transactional
    StoreGroup make(Wanted wanted) {
        requireSound(wanted);
        try {
            long id = sql.sql("insert into organization.store_group (name) values (:name) returning id")
                    .param("name", wanted.name())
                    .query(Long.class)
                    .single();
            return placed(id, wanted, "store-group-made");
        } catch (DuplicateKeyException taken) {
            throw nameTaken(wanted.name());
        }
    }

    /**
     * Gives a group another name, or other stores. What is published for it keeps the stores that it had.
     *
     * @throws Problem 404, 400 naming the field, 409 {@code store-group-name-taken}
     */
    @Transactional
    StoreGroup change(long id, Wanted wanted) {
        lock(id, "for update");
        requireSound(wanted);
        try {
            int changed = sql.sql(
                            "update organization.store_group set name = :name where id = :id and ended_at is null")
                    .param("name", wanted.name())
                    .param("id", id)
                    .update();
            if (changed == 0) {
                throw Problem.notFound("store group", id);
            }
        } catch (DuplicateKeyException taken) {
            throw nameTaken(wanted.name());
        }
        StoreGroup group = placed(id, wanted, "store-group-changed");
        events.publishEvent(new StoreGroupChanged(group));
        return group;
    }

    /**
     * Ends a group: nothing is chosen for it any more. What holds for it goes on.
     *
     * @throws Problem 404
     */
    @Transactional
    void end(long id) {
        int ended = sql.sql("update organization.store_group set ended_at = now() where id = :id and ended_at is null")
                .param("id", id)
                .update();
        if (ended == 0) {
            throw Problem.notFound("store group", id);
        }
        audit.record(null, "store-group-ended", "store group " + id, Map.of());
    }

    private StoreGroup placed(long id, Wanted wanted, String act) {
        var members = new TreeSet<>(wanted.stores());
        sql.sql("delete from organization.store_group_store where store_group = :id and store <> all(:stores)")
                .param("id", id)
                .param("stores", members.toArray(Long[]::new))
                .update();
        sql.sql("""
                insert into organization.store_group_store (store_group, store)
                select :id, unnest(:stores) on conflict do nothing""")
                .param("id", id)
                .param("stores", members.toArray(Long[]::new))
                .update();
        audit.record(null, act, "store group " + id, Map.of("name", wanted.name(), "stores", members));
        return new StoreGroup(id, wanted.name(), List.copyOf(members));
    }

    private void requireSound(Wanted wanted) {
        if (wanted.name().isBlank() || wanted.name().length() > NAME_MAX) {
            throw Problem.invalid("name", wanted.name(), "1 to %d characters".formatted(NAME_MAX));
        }
        if (wanted.stores().isEmpty()) {
            throw Problem.invalid("stores", wanted.stores(), "at least one store");
        }
        List<Long> known = stores.all().stream().map(Store::id).toList();
        for (long store : wanted.stores()) {
            if (!known.contains(store)) {
                throw Problem.invalid("stores", store, known);
            }
        }
    }

    private void lock(long id, String how) {
        sql.sql("select id from organization.store_group where id = :id " + how)
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    private static Problem nameTaken(String name) {
        return Problem.conflict("store-group-name-taken", "Another group is called " + name + ".")
                .at("name", name, "a name no group has");
    }

    private static StoreGroup row(ResultSet row, int number) throws SQLException {
        return new StoreGroup(row.getLong("id"), row.getString("name"), List.of((Long[])
                row.getArray("stores").getArray()));
    }
}
