package aisle.server.catalog.prices;

import aisle.core.money.Limits;
import aisle.server.catalog.NamedProducts;
import aisle.server.catalog.Prices;
import aisle.server.catalog.WrongRows;
import aisle.server.catalog.prices.PriceBatch.Line;
import aisle.server.organization.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lines of price batches: which product, which price, and what each would change. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PriceBatchLines {

    /** Lines of one batch: two weeks' changes of a store. */
    static final int LINES_MAX = 10_000;

    private final JdbcClient sql;
    private final NamedProducts products;

    PriceBatchLines(JdbcClient sql, NamedProducts products) {
        this.sql = sql;
        this.products = products;
    }

    /**
     * A line as it is sent: one of the two names the product.
     *
     * @param product its id
     * @param code a GTIN or PLU as typed or scanned
     * @param amount minor units per unit
     */
    record Sent(
            @Nullable Long product,
            @Nullable String code,
            @Nullable Long amount) {}

    /**
     * Puts lines into a batch. A product that is in it already gets the new price, and is asked about anew.
     *
     * @throws Problem 400 naming the first line that cannot be taken; none is then
     */
    void put(long batch, List<Sent> lines) {
        var ids = productsOf(lines);
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Long amount = lines.get(i).amount();
            if (amount == null || amount < 1 || amount > Prices.AMOUNT_MAX) {
                throw Problem.invalid(at(i, "amount"), amount, "1 to %d minor units".formatted(Prices.AMOUNT_MAX));
            }
            if (!seen.add(ids.get(i))) {
                throw Problem.invalid(at(i, "product"), ids.get(i), "each product once");
            }
        }
        sql.sql("""
                insert into catalog.price_batch_line as l (batch, product, amount)
                select :batch, product, amount from unnest(:products, :amounts) as s (product, amount)
                order by product
                on conflict (batch, product) do update
                set amount = excluded.amount,
                    confirmed_by = case when l.amount = excluded.amount then l.confirmed_by end""")
                .param("batch", batch)
                .param("products", ids.toArray(Long[]::new))
                .param("amounts", lines.stream().map(Sent::amount).toArray(Long[]::new))
                .update();
        if (count(batch) > LINES_MAX) {
            throw Problem.invalid("lines", count(batch), "at most %d in a batch".formatted(LINES_MAX));
        }
    }

    /** Takes a product out of a batch. */
    void remove(long batch, long product) {
        int removed = sql.sql("delete from catalog.price_batch_line where batch = :batch and product = :product")
                .param("batch", batch)
                .param("product", product)
                .update();
        if (removed == 0) {
            throw Problem.notFound("product", product);
        }
    }

    /**
     * Notes that somebody was asked about these products' prices, and meant them.
     *
     * @throws Problem 400 when one of them is not in the batch
     */
    void confirm(long batch, Collection<Long> products, long staff) {
        int confirmed = sql.sql("""
                update catalog.price_batch_line set confirmed_by = :staff
                where batch = :batch and product = any(:products)""")
                .param("staff", staff)
                .param("batch", batch)
                .param("products", products.toArray(Long[]::new))
                .update();
        if (confirmed < Set.copyOf(products).size()) {
            throw Problem.invalid("products", products, "products of the batch");
        }
    }

    private int count(long batch) {
        return sql.sql("select count(*) from catalog.price_batch_line where batch = :batch")
                .param("batch", batch)
                .query(Integer.class)
                .single();
    }

    private static String at(int line, String field) {
        return "lines[%d].%s".formatted(line, field);
    }

    private List<Long> productsOf(List<Sent> lines) {
        var wrong = new WrongRows();
        List<@Nullable Long> named = products.of(
                lines.stream()
                        .map(line -> new NamedProducts.Name(line.product(), line.code()))
                        .toList(),
                wrong);
        wrong.refuseFirst();
        return named.stream().map(Objects::requireNonNull).toList();
    }

    /**
     * What a product costs without the batch, in the cheapest and the dearest of its stores: a store's own price, else
     * the chain's; the members', else everybody's; of several the one that began last.
     */
    private static final String BEFORE = """
            with batch as (
                select * from catalog.price_batch where id = :batch),
            held as (
                select distinct on (r.product, r.store) r.product, r.store, r.amount
                from batch b
                join catalog.price_batch_line l on l.batch = b.id
                join catalog.price r on r.product = l.product
                where (r.store is null or r.store = any(b.stores)) and r.member <= b.member
                  and r.withdrawn_at is null and r.batch is distinct from b.id
                  and (r.valid_from, r.from_minute) <= (b.valid_from, b.from_minute) and (r.valid_to is null or r.valid_to > b.valid_from)
                order by r.product, r.store, r.member desc, r.valid_from desc, r.from_minute desc),
            own as (
                select h.product,
                       min(h.amount) filter (where h.store is not null) as lowest,
                       max(h.amount) filter (where h.store is not null) as highest,
                       case when count(h.store) < (select coalesce(cardinality(stores), 1) from batch)
                           then max(h.amount) filter (where h.store is null) end as chain
                from held h group by h.product),
            before as (
                select product, least(lowest, chain) as lowest, greatest(highest, chain) as highest from own)
            """;

    /** What each line of a batch would change, in order of department and name. */
    List<Line> of(long batch, long store) {
        return sql.sql(BEFORE + """
                select l.product, p.name, p.unit, p.cost, d.name as department, l.amount, l.confirmed_by,
                       coalesce(l.lowest, before.lowest) as lowest, coalesce(l.highest, before.highest) as highest,
                       (select min(c.code) from catalog.code c where c.product = p.id) as code,
                       case when t.inclusive then coalesce((
                           select sum(c.ppm) from catalog.tax_component c
                           where c.tax = t.id and c.store is not distinct from (
                               select max(own.store) from catalog.tax_component own
                               where own.tax = t.id and own.store = :store)), 0) else 0 end as inside
                from catalog.price_batch_line l
                join catalog.product p on p.id = l.product
                join catalog.department d on d.id = p.department
                join catalog.tax t on t.id = p.tax
                left join before on before.product = l.product and (select state from batch) = 'DRAFT'
                where l.batch = :batch
                order by d.position, p.folded, p.id""")
                .param("batch", batch)
                .param("store", store)
                .query(PriceBatchLines::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        long amount = row.getLong("amount");
        long cost = row.getLong("cost");
        long net = amount * Limits.PPM / (Limits.PPM + row.getLong("inside"));
        var before = new PriceDoubt.Span(row.getObject("lowest", Long.class), row.getObject("highest", Long.class));
        return new Line(
                row.getLong("product"),
                row.getString("name"),
                row.getString("code"),
                row.getString("department"),
                row.getString("unit"),
                amount,
                before.lowest(),
                before.highest(),
                cost,
                net,
                PriceDoubt.of(amount, net, cost, before),
                row.getObject("confirmed_by") != null,
                0,
                null);
    }

    /** Keeps with a batch what its products cost before, for who looks at it when they cost something else. */
    void keepWhatWas(long batch) {
        sql.sql(BEFORE + """
                update catalog.price_batch_line l set lowest = before.lowest, highest = before.highest
                from before where l.batch = :batch and l.product = before.product""").param("batch", batch).update();
    }
}
