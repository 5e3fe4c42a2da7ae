package aisle.server.catalog;

import aisle.server.catalog.NewAssortment.Department;
import aisle.server.catalog.NewAssortment.EmbeddedCode;
import aisle.server.catalog.NewAssortment.Product;
import aisle.server.catalog.NewAssortment.Promotion;
import aisle.server.catalog.NewAssortment.Tax;
import aisle.server.catalog.publishing.Publishing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What is sold: takes in departments, taxes, products and promotions many at a time. */
@Component
public class Assortment {

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Publishing publishing;

    Assortment(JdbcClient sql, JsonMapper json, Publishing publishing) {
        this.sql = sql;
        this.json = json;
        this.publishing = publishing;
    }

    /**
     * Takes everything in and publishes it as one version of the price book: all of it or nothing.
     *
     * @param assortment what is new; ids and codes that exist are refused by the database
     * @return the version it is sold with
     */
    @Transactional
    public long add(NewAssortment assortment) {
        addDepartments(assortment.departments());
        addTaxes(assortment.taxes());
        addEmbeddedCodes(assortment.embedded());
        addTenders(assortment.tenders());
        addHouseRules(assortment.unreceiptedMost());
        addProducts(assortment.products());
        addWords(assortment.products());
        addCodes(assortment.products());
        addPrices(assortment.products());
        addPromotions(assortment.promotions());
        return publishing.rulesAndProducts(
                assortment.products().stream().map(Product::id).toList());
    }

    private void addDepartments(List<Department> departments) {
        sql.sql("""
                insert into catalog.department (id, name, position)
                select id, name, position
                from unnest(:ids, :names) with ordinality as new (id, name, position)""")
                .param("ids", longs(departments, Department::id))
                .param("names", texts(departments, Department::name))
                .update();
    }

    private void addTaxes(List<Tax> taxes) {
        for (var tax : taxes) {
            sql.sql("insert into catalog.tax (id, name, inclusive) values (:id, :name, :inclusive)")
                    .param("id", tax.id())
                    .param("name", tax.name())
                    .param("inclusive", tax.inclusive())
                    .update();
            sql.sql("""
                    insert into catalog.tax_component (tax, position, name, ppm)
                    select :tax, position, name, ppm
                    from unnest(:names, :rates) with ordinality as new (name, ppm, position)""")
                    .param("tax", tax.id())
                    .param("names", texts(tax.components(), Tax.Component::name))
                    .param("rates", longs(tax.components(), Tax.Component::ppm))
                    .update();
        }
    }

    private void addEmbeddedCodes(List<EmbeddedCode> codes) {
        for (var code : codes) {
            sql.sql("""
                    insert into catalog.embedded_code (prefix, item_digits, value_digits, kind)
                    values (:prefix, :itemDigits, :valueDigits, :kind)""")
                    .param("prefix", code.prefix())
                    .param("itemDigits", code.itemDigits())
                    .param("valueDigits", code.valueDigits())
                    .param("kind", code.kind())
                    .update();
        }
    }

    private void addProducts(List<Product> products) {
        sql.sql("""
                insert into catalog.product (id, name, department, tax, unit, deposit, tare, cost, eligible)
                select id, name, department, tax, unit, deposit, tare, cost, string_to_array(eligible, ',')
                from unnest(:ids, :names, :departments, :taxes, :units, :deposits, :tares, :costs, :eligible)
                    as new (id, name, department, tax, unit, deposit, tare, cost, eligible)""")
                .param("ids", longs(products, Product::id))
                .param("names", texts(products, Product::name))
                .param("departments", longs(products, Product::department))
                .param("taxes", longs(products, Product::tax))
                .param("units", texts(products, Product::unit))
                .param("deposits", longs(products, Product::deposit))
                .param("tares", longs(products, Product::tare))
                .param("costs", longs(products, Product::cost))
                .param("eligible", texts(products, product -> String.join(",", product.eligible())))
                .update();
    }

    private void addTenders(List<String> kinds) {
        sql.sql("insert into catalog.tender (kind) select unnest(:kinds)")
                .param("kinds", kinds.toArray(String[]::new))
                .update();
    }

    private void addHouseRules(@Nullable Long unreceiptedMost) {
        if (unreceiptedMost != null) {
            sql.sql("insert into catalog.house_rule (unreceipted_most) values (:most)")
                    .param("most", unreceiptedMost)
                    .update();
        }
    }

    private void addWords(List<Product> products) {
        sql.sql("""
                insert into catalog.word (word)
                select distinct unnest(words) from catalog.product where id = any(:ids)
                on conflict do nothing""").param("ids", longs(products, Product::id)).update();
    }

    private void addCodes(List<Product> products) {
        record Coded(String code, long product) {}
        var codes = products.stream()
                .flatMap(product -> product.codes().stream().map(code -> new Coded(code, product.id())))
                .toList();
        sql.sql("insert into catalog.code (code, product) select * from unnest(:codes, :products)")
                .param("codes", texts(codes, Coded::code))
                .param("products", longs(codes, Coded::product))
                .update();
    }

    private void addPrices(List<Product> products) {
        record Priced(long product, NewAssortment.Price price) {}
        var prices = new ArrayList<Priced>();
        for (var product : products) {
            product.prices().forEach(price -> prices.add(new Priced(product.id(), price)));
        }
        sql.sql("""
                insert into catalog.price (product, valid_from, valid_to, amount, member)
                select * from unnest(:products, :from::date[], :to::date[], :amounts, :members)""")
                .param("products", longs(prices, Priced::product))
                .param("from", days(prices, each -> each.price().from()))
                .param("to", days(prices, each -> each.price().to()))
                .param("amounts", longs(prices, each -> each.price().amount()))
                .param(
                        "members",
                        prices.stream().map(each -> each.price().member()).toArray(Boolean[]::new))
                .update();
    }

    private void addPromotions(List<Promotion> promotions) {
        for (var promotion : promotions) {
            sql.sql("""
                    insert into catalog.promotion
                        (id, name, kind, valid_from, valid_to, members, products, departments, terms)
                    values (:id, :name, :kind, :from, :to, :members, :products, :departments, :terms::jsonb)""")
                    .param("id", promotion.id())
                    .param("name", promotion.name())
                    .param("kind", promotion.kind())
                    .param("from", promotion.from())
                    .param("to", promotion.to())
                    .param("members", promotion.members())
                    .param("products", idsOrNull(promotion.products()))
                    .param("departments", idsOrNull(promotion.departments()))
                    .param("terms", json.writeValueAsString(promotion.terms()))
                    .update();
        }
    }

    private static Long @Nullable [] idsOrNull(List<Long> ids) {
        return ids.isEmpty() ? null : ids.toArray(Long[]::new);
    }

    private static <T> @Nullable Long[] longs(List<T> rows, Function<T, @Nullable Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    /** As ISO text: the driver sends no arrays of days. */
    private static <T> @Nullable String[] days(List<T> rows, Function<T, @Nullable LocalDate> column) {
        return texts(rows, row -> {
            var day = column.apply(row);
            return day == null ? null : day.toString();
        });
    }
}
