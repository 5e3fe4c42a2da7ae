package aisle.server.catalog;

import aisle.server.organization.Invariant;
import aisle.server.organization.QueryInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always be true of products, codes, prices and the price book. */
@Configuration(proxyBeanMethods = false)
class CatalogInvariants {

    @Bean
    Invariant priceBookSaysWhatTheTablesSay(JdbcClient sql) {
        return new QueryInvariant("the price book's newest facts = products, codes and prices", sql, """
                select 'product ' || coalesce(f.product, n.product) as subject,
                       case when f.product is null then 'is in no price book'
                            when n.product is null then 'is in the price book alone'
                            else 'fact of version ' || f.version || ' is not what the tables say' end as detail
                from (select distinct on (product) product, version, body
                      from catalog.fact order by product, version desc) f
                full join catalog.product_now n on n.product = f.product
                where f.body is distinct from n.body""");
    }

    @Bean
    Invariant rulesSayWhatTheTablesSay(JdbcClient sql) {
        return new QueryInvariant("the price book's newest rules = taxes, promotions and embedded codes", sql, """
                select 'rules of version ' || f.version as subject, 'are not what the tables say' as detail
                from (select version, body from catalog.rules_fact order by version desc limit 1) f
                cross join catalog.rules_now n
                where f.body is distinct from n.body""");
    }

    @Bean
    Invariant noFactIsAheadOfTheVersion(JdbcClient sql) {
        return new QueryInvariant("no fact is newer than the price book's version", sql, """
                select 'product ' || f.product as subject,
                       'fact of version ' || f.version || ', the book is at ' || v.current as detail
                from catalog.fact f cross join catalog.version v
                where f.version > v.current""");
    }

    /** The key of the table forbids it; the books of the tills are made of facts, so these are looked at as well. */
    @Bean
    Invariant aCodeNamesOneProduct(JdbcClient sql) {
        return new QueryInvariant("a code names one product", sql, """
                select 'code ' || code as subject, 'names products ' || string_agg(product::text, ', ') as detail
                from (select distinct on (product) product, body
                      from catalog.fact order by product, version desc) f
                cross join lateral jsonb_array_elements_text(f.body -> 'codes') as code
                group by code
                having count(*) > 1""");
    }

    @Bean
    Invariant aDepositIsAProduct(JdbcClient sql) {
        return new QueryInvariant("each deposit is a product of the price book", sql, """
                select 'product ' || f.product as subject, 'deposit ' || (f.body ->> 'deposit') || ' is unknown' as detail
                from (select distinct on (product) product, body
                      from catalog.fact order by product, version desc) f
                where f.body ->> 'deposit' is not null
                  and not exists (select from catalog.fact d where d.product = (f.body ->> 'deposit')::bigint)""");
    }
}
