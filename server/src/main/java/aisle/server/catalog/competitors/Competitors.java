package aisle.server.catalog.competitors;

import aisle.server.catalog.StoreReach;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The shops that ours compete with. */
@Component
class Competitors {

    static final int NAME_MAX = 80;

    private final JdbcClient sql;
    private final StoreReach reach;
    private final Access access;
    private final Audit audit;

    Competitors(JdbcClient sql, StoreReach reach, Access access, Audit audit) {
        this.sql = sql;
        this.reach = reach;
        this.access = access;
        this.audit = audit;
    }

    /** What a competitor is to be; without stores it competes with the whole chain. */
    record Wanted(String name, @Nullable List<Long> stores) {}

    /** Those that compete with a store, in order of their names. */
    List<Competitor> of(long store) {
        return sql.sql("""
                select id, name, stores from catalog.competitor
                where ended_at is null and (stores is null or :store = any(stores)) order by lower(name)""").param("store", store).query(Competitors::row).list();
    }

    /**
     * Adds a competitor.
     *
     * @throws Problem 400 naming the value, 403 for a store that the caller does not work in, 409
     *     {@code competitor-known}
     */
    @Transactional
    Competitor add(long store, Wanted wanted) {
        requireSound(store, wanted);
        try {
            long id = sql.sql("""
                    insert into catalog.competitor (name, stores, staff) values (:name, :stores, :staff) returning id""").params(params(wanted)).query(Long.class).single();
            return kept(store, id, wanted, "competitor-added");
        } catch (DuplicateKeyException taken) {
            throw known(wanted.name());
        }
    }

    /**
     * Gives a competitor another name or other stores.
     *
     * @throws Problem as {@link #add}, 404 when it does not compete with the store
     */
    @Transactional
    Competitor change(long store, long id, Wanted wanted) {
        reach.require(held(store, id).stores());
        requireSound(store, wanted);
        try {
            sql.sql("""
                    update catalog.competitor set name = :name, stores = :stores, staff = :staff, changed_at = now()
                    where id = :id""").params(params(wanted)).param("id", id).update();
            return kept(store, id, wanted, "competitor-changed");
        } catch (DuplicateKeyException taken) {
            throw known(wanted.name());
        }
    }

    /** Ends a competitor: its prices are compared no more, and stay. */
    @Transactional
    void end(long store, long id) {
        Competitor held = held(store, id);
        reach.require(held.stores());
        sql.sql("update catalog.competitor set ended_at = now() where id = :id")
                .param("id", id)
                .update();
        audit.record(store, "competitor-ended", "competitor " + id, Map.of("name", held.name()));
    }

    /** A competitor of the store, held against who notes prices of it or changes it. */
    Competitor held(long store, long id) {
        return sql.sql("""
                select id, name, stores from catalog.competitor
                where id = :id and ended_at is null and (stores is null or :store = any(stores)) for no key update""")
                .param("id", id)
                .param("store", store)
                .query(Competitors::row)
                .optional()
                .orElseThrow(() -> Problem.notFound("competitor", id));
    }

    private Competitor kept(long store, long id, Wanted wanted, String act) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("name", wanted.name());
        if (wanted.stores() != null) {
            detail.put("stores", wanted.stores());
        }
        audit.record(store, act, "competitor " + id, detail);
        return new Competitor(id, wanted.name(), wanted.stores());
    }

    private void requireSound(long store, Wanted wanted) {
        if (wanted.name().isBlank() || wanted.name().length() > NAME_MAX) {
            throw Problem.invalid("name", wanted.name(), "1 to %d characters".formatted(NAME_MAX));
        }
        reach.require(store, wanted.stores());
    }

    private Map<String, @Nullable Object> params(Wanted wanted) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("name", wanted.name());
        params.put("stores", wanted.stores() == null ? null : wanted.stores().toArray(Long[]::new));
        params.put("staff", access.staff().id());
        return params;
    }

    private static Problem known(String name) {
        return Problem.conflict("competitor-known", "Another competitor is called " + name + ".")
                .at("name", name, "a name no competitor has");
    }

    private static Competitor row(ResultSet row, int number) throws SQLException {
        Array stores = row.getArray("stores");
        return new Competitor(
                row.getLong("id"), row.getString("name"), stores == null ? null : List.of((Long[]) stores.getArray()));
    }
}
