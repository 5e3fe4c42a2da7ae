package aisle.server.catalog;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a shopper chooses among: products of one category stand in for each other when one is dear or gone. */
@Component
public class Categories {

    private final JdbcClient sql;

    Categories(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A category.
     *
     * @param department whose it is
     * @param name unlike any other's of the department
     * @param products ids of its products
     */
    public record Category(long department, String name, List<Long> products) {}

    /**
     * Takes categories in and gives them their products, which leave the ones they had: all of it or nothing.
     *
     * @param categories what is new; a name that its department has is refused by the database
     */
    @Transactional
    public void add(List<Category> categories) {
        sql.sql("""
                with added as (
                    insert into catalog.category (department, name)
                    select * from unnest(:departments, :names) returning id, department, name)
                update catalog.product set category = added.id
                from added join unnest(:ofDepartments, :ofNames, :products) as member (department, name, product)
                    using (department, name)
                where catalog.product.id = member.product""")
                .param(
                        "departments",
                        categories.stream().map(Category::department).toArray(Long[]::new))
                .param("names", categories.stream().map(Category::name).toArray(String[]::new))
                .param(
                        "ofDepartments",
                        each(categories).map(Category::department).toArray(Long[]::new))
                .param("ofNames", each(categories).map(Category::name).toArray(String[]::new))
                .param(
                        "products",
                        categories.stream()
                                .flatMap(category -> category.products().stream())
                                .toArray(Long[]::new))
                .update();
    }

    /**
     * The products of a category and of all that is in it.
     *
     * @param category its id
     * @return product ids; empty for a category that is not known
     */
    public List<Long> products(long category) {
        return sql.sql("""
                with recursive within as (
                    select id from catalog.category where id = :category
                    union select c.id from catalog.category c join within w on c.parent = w.id)
                select p.id from catalog.product p where p.category in (select id from within) order by p.id""")
                .param("category", category)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** Every category once a product. */
    private static Stream<Category> each(List<Category> categories) {
        return categories.stream()
                .flatMap(category -> Collections.nCopies(category.products().size(), category).stream());
    }
}
