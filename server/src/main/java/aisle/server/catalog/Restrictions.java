package aisle.server.catalog;

import aisle.core.Refusal;
import aisle.core.json.Fields;
import aisle.core.restriction.Restriction;
import aisle.server.catalog.publishing.Publishing;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Restricts goods: a version of the price book that tells every till of the chain which age a buyer or a cashier must
 * have reached, or at which hours something is sold.
 */
@Component
public class Restrictions {

    private static final int REASON_MAX = 200;
    private static final int SHOWN = 200;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Publishing publishing;
    private final Audit audit;

    Restrictions(JdbcClient sql, JsonMapper json, Publishing publishing, Audit audit) {
        this.sql = sql;
        this.json = json;
        this.publishing = publishing;
        this.audit = audit;
    }

    /**
     * When goods may be sold, in each store's own time.
     *
     * @param days 1 for Monday to 7 for Sunday
     * @param from first minute of the day
     * @param to first minute of the day no longer meant, at most 1440
     */
    public record Hours(List<Integer> days, int from, int to) {}

    /**
     * What to restrict, and how.
     *
     * @param name as the cashiers see it
     * @param departments ids, all of whose products are meant; null or empty for none
     * @param products ids; null or empty for none
     * @param age years a buyer must have reached, null for any
     * @param cashierAge years a cashier must have reached, null for any
     * @param hours when they may be sold; null or empty for always
     */
    public record Terms(
            @Nullable String name,
            @Nullable List<Long> departments,
            @Nullable List<Long> products,
            @Nullable Integer age,
            @Nullable Integer cashierAge,
            @Nullable List<Hours> hours) {}

    /**
     * A restriction.
     *
     * @param products how many products are named one by one
     * @param departments names of the departments
     * @param addedBy staff id
     * @param endedAt null while it is in force
     */
    public record Row(
            long id,
            String name,
            List<String> departments,
            int products,
            @Nullable Integer age,
            @Nullable Integer cashierAge,
            List<Hours> hours,
            long addedBy,
            Instant addedAt,
            @Nullable Long endedBy,
            @Nullable Instant endedAt,
            @Nullable String endedWhy) {}

    /** Those in force, then the ended, the latest first; 200 at most. */
    List<Row> all() {
        return rows("order by r.ended_at is not null, r.id desc limit " + SHOWN, 0);
    }

    Row find(long id) {
        return rows("where r.id = :id", id).stream().findFirst().orElseThrow(() -> Problem.notFound("restriction", id));
    }

    /**
     * Restricts goods.
     *
     * @param store where it was said, for the audit trail
     * @param staff id of who says it
     * @return its id, and the version of the price book that tells the tills
     * @throws Problem 400 when the rules could not hold it, or it names what is not sold
     */
    @Transactional
    public Added add(long store, long staff, Terms terms) {
        var rule = rule(terms);
        requireKnown("departments", "catalog.department", terms.departments());
        requireKnown("products", "catalog.product", terms.products());
        long id = sql.sql("""
                insert into catalog.restriction (name, rule, added_by) values (:name, cast(:rule as jsonb), :staff)
                returning id""")
                .param("name", terms.name())
                .param("rule", json.writeValueAsString(rule))
                .param("staff", staff)
                .query(Long.class)
                .single();
        return new Added(id, publish(store, "restriction-added", id, Map.of("name", said(terms.name()))));
    }

    /**
     * What came of an addition.
     *
     * @param version of the price book
     */
    public record Added(long id, long version) {}

    /**
     * Ends a restriction: the goods are sold as any other.
     *
     * @param store where it was ended, for the audit trail
     * @param staff id of who ends it
     * @param why for the record
     * @throws Problem 404 when there is none, 409 when it has ended
     */
    @Transactional
    Row end(long store, long staff, long id, String why) {
        if (why.isBlank() || why.length() > REASON_MAX) {
            throw Problem.invalid("reason", why, "1 to %d characters".formatted(REASON_MAX));
        }
        find(id);
        int ended = sql.sql("""
                update catalog.restriction set ended_by = :staff, ended_at = now(), ended_why = :why
                where id = :id and ended_at is null""")
                .param("id", id)
                .param("staff", staff)
                .param("why", why)
                .update();
        if (ended == 0) {
            throw Problem.conflict("restriction-ended", "Restriction %d has ended already.".formatted(id));
        }
        publish(store, "restriction-ended", id, Map.of("reason", why));
        return find(id);
    }

    /** The products go along, for tills whose page cannot read restrictions are told that they are blocked. */
    private long publish(long store, String what, long id, Map<String, String> said) {
        var goods = sql.sql("""
                select p.id from catalog.product p join catalog.restriction r on r.id = :id
                where r.rule -> 'products' @> to_jsonb(p.id) or r.rule -> 'departments' @> to_jsonb(p.department)""")
                .param("id", id)
                .query((row, number) -> row.getLong("id"))
                .list();
        long version = publishing.rulesAndProducts(goods);
        var detail = new HashMap<String, Object>(said);
        detail.put("version", version);
        audit.record(store, what, "restriction " + id, detail);
        return version;
    }

    /** What the terms are in the rules, read by the core first: what it refuses no till could read. */
    private Map<String, Object> rule(Terms terms) {
        var rule = new HashMap<String, Object>();
        putFilled(rule, "departments", terms.departments());
        putFilled(rule, "products", terms.products());
        putFilled(rule, "hours", terms.hours());
        if (terms.age() != null) {
            rule.put("age", terms.age());
        }
        if (terms.cashierAge() != null) {
            rule.put("cashierAge", terms.cashierAge());
        }
        var whole = new HashMap<>(rule);
        whole.put("id", 1);
        whole.put("name", said(terms.name()));
        try {
            Fields.read(json.writeValueAsBytes(whole), Restriction::read);
        } catch (Refusal refused) {
            throw Problem.invalid(refused.field(), refused.value(), refused.allowed());
        }
        return rule;
    }

    private static void putFilled(Map<String, Object> rule, String member, @Nullable List<?> list) {
        if (list != null && !list.isEmpty()) {
            rule.put(member, list);
        }
    }

    private static String said(@Nullable String name) {
        return name == null ? "" : name.strip();
    }

    private void requireKnown(String field, String table, @Nullable List<Long> ids) {
        var unknown = new ArrayList<>(ids == null ? List.of() : ids);
        unknown.removeAll(sql.sql("select id from " + table + " where id = any(:ids)")
                .param("ids", unknown.toArray(Long[]::new))
                .query(Long.class)
                .list());
        if (!unknown.isEmpty()) {
            throw Problem.invalid(field, unknown.getFirst(), "ids of what there is");
        }
    }

    private List<Row> rows(String which, long id) {
        return sql.sql("""
                select r.*, array(select d.name from catalog.department d
                                  where r.rule -> 'departments' @> to_jsonb(d.id) order by d.position) as departments
                from catalog.restriction r
                """ + which)
                .param("id", id)
                .query((row, number) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        var rule = json.readTree(row.getString("rule"));
        var hours = new ArrayList<Hours>();
        rule.path("hours").forEach(each -> hours.add(json.treeToValue(each, Hours.class)));
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Row(
                row.getLong("id"),
                row.getString("name"),
                List.of((String[]) row.getArray("departments").getArray()),
                rule.path("products").size(),
                rule.has("age") ? rule.get("age").asInt() : null,
                rule.has("cashierAge") ? rule.get("cashierAge").asInt() : null,
                hours,
                row.getLong("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_by", Long.class),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_why"));
    }
}
