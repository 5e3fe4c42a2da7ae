package aisle.server.catalog.departments;

import aisle.server.catalog.StoreReach;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Departments, in the order of a walk through the shop, and the categories that divide each: a tree of the chain, which
 * who works in every store may change. Prices, promotions and taxes go by products and departments; a category says
 * what shoppers choose among.
 */
@Component
class DepartmentTree {

    private static final int NAME_MAX = 60;

    private static final String TO_DO_INSTEAD = "ask who works in every store";

    private final JdbcClient sql;
    private final StoreReach reach;
    private final Audit audit;

    DepartmentTree(JdbcClient sql, StoreReach reach, Audit audit) {
        this.sql = sql;
        this.reach = reach;
        this.audit = audit;
    }

    /**
     * A department.
     *
     * @param products how many products it holds, in categories or not
     * @param categories all that divide it, by their names
     */
    record Department(long id, String name, int products, List<Category> categories) {}

    /**
     * A part of a department.
     *
     * @param parent the category that it is in; null for directly in the department
     * @param products how many products it holds, those of categories within it left out
     */
    record Category(long id, String name, @Nullable Long parent, int products) {}

    List<Department> departments() {
        Map<Long, List<Category>> categories = new HashMap<>();
        sql.sql("""
                select c.id, c.department, c.name, c.parent, count(p.id) as products
                from catalog.category c left join catalog.product p on p.category = c.id
                group by c.id order by c.name""").query(row -> {
            categories
                    .computeIfAbsent(row.getLong("department"), department -> new ArrayList<>())
                    .add(category(row));
        });
        return sql.sql("""
                select d.id, d.name, (select count(*) from catalog.product p where p.department = d.id) as products
                from catalog.department d order by d.position, d.id""")
                .query((row, number) -> new Department(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getInt("products"),
                        categories.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static Category category(ResultSet row) throws SQLException {
        return new Category(
                row.getLong("id"), row.getString("name"), row.getObject("parent", Long.class), row.getInt("products"));
    }

    /**
     * Makes a department, the last of them.
     *
     * @return its id
     */
    @Transactional
    long make(long store, @Nullable String said) {
        lock();
        String name = freeName(said, 0);
        long id = sql.sql("select nextval('catalog.department_number')")
                .query(Long.class)
                .single();
        sql.sql("""
                insert into catalog.department (id, name, position)
                select :id, :name, coalesce(max(position), 0) + 1 from catalog.department""").param("id", id).param("name", name).update();
        audit.record(store, "department-made", "department " + id, Map.of("name", name));
        return id;
    }

    @Transactional
    void rename(long store, long id, @Nullable String said) {
        lock();
        String before = nameOf(id);
        String name = freeName(said, id);
        if (name.equals(before)) {
            return;
        }
        sql.sql("update catalog.department set name = :name where id = :id")
                .param("id", id)
                .param("name", name)
                .update();
        audit.record(store, "department-renamed", "department " + id, Map.of("name", name, "before", before));
    }

    /**
     * Says in which order departments stand.
     *
     * @param ids each department once
     * @throws Problem 400 when they are not all of them
     */
    @Transactional
    void order(long store, List<Long> ids) {
        lock();
        List<Long> known = departments().stream().map(Department::id).toList();
        if (ids.size() != known.size() || !new HashSet<>(ids).equals(new HashSet<>(known))) {
            throw Problem.invalid("departments", ids, known);
        }
        sql.sql("""
                update catalog.department d set position = w.position
                from unnest(:ids) with ordinality as w (id, position) where w.id = d.id""").param("ids", ids.toArray(Long[]::new)).update();
        audit.record(store, "departments-ordered", "departments", Map.of("departments", ids));
    }

    /**
     * Takes away a department that never held anything.
     *
     * @throws Problem 409 {@code department-in-use} when a product, a price book or a rule knows it
     */
    @Transactional
    void remove(long store, long id) {
        lock();
        String name = nameOf(id);
        boolean used = sql.sql("""
                select exists (select from catalog.product where department = :id)
                    or exists (select from catalog.category where department = :id)
                    or exists (select from catalog.fact where (body::jsonb ->> 'department')::bigint = :id)
                    or exists (select from catalog.promotion where :id = any(departments))
                    or exists (select from catalog.promotion_edition
                               where jsonb_path_exists(terms, '$.**.departments[*] ? (@ == $id)', jsonb_build_object('id', :id)))
                    or exists (select from catalog.restriction
                               where jsonb_path_exists(rule, '$.**.departments[*] ? (@ == $id)', jsonb_build_object('id', :id)))""").param("id", id).query(Boolean.class).single();
        if (used) {
            throw Problem.conflict(
                    "department-in-use",
                    name + " holds or has held goods, or a rule speaks of it, so that it stays; give it another name.");
        }
        sql.sql("delete from catalog.department where id = :id").param("id", id).update();
        audit.record(store, "department-removed", "department " + id, Map.of("name", name));
    }

    /**
     * Makes a category.
     *
     * @param parent the category that it is in; null for directly in the department
     * @return its id
     */
    @Transactional
    long makeCategory(long store, long department, @Nullable String said, @Nullable Long parent) {
        lock();
        nameOf(department);
        String name = freeName(said, department, 0);
        requireWithin(department, parent, 0);
        long id = sql.sql("""
                insert into catalog.category (department, name, parent) values (:department, :name, :parent)
                returning id""")
                .param("department", department)
                .param("name", name)
                .param("parent", parent)
                .query(Long.class)
                .single();
        audit.record(store, "category-made", "category " + id, detail(department, name, parent));
        return id;
    }

    /** Gives a category another name, or another place in its department with all that is in it. */
    @Transactional
    void changeCategory(long store, long department, long id, @Nullable String said, @Nullable Long parent) {
        lock();
        requireCategory(department, id);
        String name = freeName(said, department, id);
        requireWithin(department, parent, id);
        sql.sql("update catalog.category set name = :name, parent = :parent where id = :id")
                .param("id", id)
                .param("name", name)
                .param("parent", parent)
                .update();
        audit.record(store, "category-changed", "category " + id, detail(department, name, parent));
    }

    /** Takes away a category. What was in it, products and categories, is then where it was. */
    @Transactional
    void removeCategory(long store, long department, long id) {
        lock();
        Category gone = requireCategory(department, id);
        sql.sql("update catalog.product set category = :parent where category = :id")
                .param("id", id)
                .param("parent", gone.parent())
                .update();
        sql.sql("update catalog.category set parent = :parent where parent = :id")
                .param("id", id)
                .param("parent", gone.parent())
                .update();
        sql.sql("delete from catalog.category where id = :id").param("id", id).update();
        audit.record(store, "category-removed", "category " + id, detail(department, gone.name(), gone.parent()));
    }

    /** Those who change the tree wait for each other; who reads it or works with products does not. */
    private void lock() {
        reach.requireAll(TO_DO_INSTEAD);
        sql.sql("lock table catalog.department in share update exclusive mode").update();
    }

    private String nameOf(long department) {
        return sql.sql("select name from catalog.department where id = :id")
                .param("id", department)
                .query((row, number) -> row.getString("name"))
                .optional()
                .orElseThrow(() -> Problem.notFound("department", department));
    }

    private Category requireCategory(long department, long id) {
        return sql.sql("""
                select id, name, parent, 0 as products from catalog.category where id = :id and department = :department""")
                .param("id", id)
                .param("department", department)
                .query((row, number) -> category(row))
                .optional()
                .orElseThrow(() -> Problem.notFound("category", id));
    }

    private String freeName(@Nullable String said, long own) {
        String name = name(said);
        requireFree(
                name,
                sql.sql("select count(*) from catalog.department where lower(name) = lower(:name) and id <> :own")
                        .param("own", own));
        return name;
    }

    private String freeName(@Nullable String said, long department, long own) {
        String name = name(said);
        requireFree(name, sql.sql("""
                        select count(*) from catalog.category
                        where department = :department and lower(name) = lower(:name) and id <> :own""").param("department", department).param("own", own));
        return name;
    }

    private static void requireFree(String name, JdbcClient.StatementSpec others) {
        if (others.param("name", name).query(Integer.class).single() > 0) {
            throw Problem.invalid("name", name, "a name that no other has");
        }
    }

    private static String name(@Nullable String said) {
        String name = said == null ? "" : said.strip();
        if (name.isEmpty() || name.length() > NAME_MAX) {
            throw Problem.invalid("name", said, "1 to " + NAME_MAX + " characters");
        }
        return name;
    }

    /** A category stands in one of its own department, and in nothing that stands in it. */
    private void requireWithin(long department, @Nullable Long parent, long own) {
        if (parent == null) {
            return;
        }
        int right = sql.sql("""
                with recursive above as (
                    select id, parent from catalog.category where id = :parent and department = :department
                    union select c.id, c.parent from catalog.category c join above a on c.id = a.parent)
                select count(*) from above where not exists (select from above where id = :own)""")
                .param("parent", parent)
                .param("department", department)
                .param("own", own)
                .query(Integer.class)
                .single();
        if (right == 0) {
            throw Problem.invalid("parent", parent, "a category of the department that does not stand in this one");
        }
    }

    private static Map<String, @Nullable Object> detail(long department, String name, @Nullable Long parent) {
        Map<String, @Nullable Object> detail = new HashMap<>();
        detail.put("department", department);
        detail.put("name", name);
        detail.put("parent", parent);
        return detail;
    }
}
