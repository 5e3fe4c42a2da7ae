package aisle.server.catalog;

import aisle.server.organization.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is called back, for whoever moves goods: the till sells none of it, and nobody sends it on or takes it in. */
@Component
public class RecalledGoods {

    private final JdbcClient sql;

    RecalledGoods(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Goods that are called back now.
     *
     * @param lot the only lot that is meant; null for every piece
     * @param reason as the cashiers see it
     */
    public record Called(long product, @Nullable String lot, String reason) {

        /**
         * Whether goods are meant. A store names a lot that comes with a second date by both, so that name is meant
         * too.
         *
         * @param said the goods' lot; null when they name none
         */
        public boolean means(@Nullable String said) {
            return lot == null || said != null && (said.equals(lot) || said.startsWith(lot + " ("));
        }

        /**
         * The refusal.
         *
         * @param field where the goods stood
         * @param said their lot, as it was named
         * @param instead what to do with them, a sentence
         */
        public Problem refusal(String field, @Nullable String said, String instead) {
            String goods = said == null ? "Product " + product : "Lot " + said + " of product " + product;
            return Problem.conflict("called-back", goods + " is called back: " + reason + ". " + instead)
                    .at(field, said, "goods that are not called back")
                    .with("product", product)
                    .with("reason", reason);
        }
    }

    /**
     * The recalls in force of some products.
     *
     * @param products product ids
     * @return the earliest leading; empty when none of them is called back
     */
    public List<Called> of(Collection<Long> products) {
        return sql.sql("""
                select product, lot, reason from catalog.recall
                where ended_at is null and product = any(:products) order by id""")
                .param("products", products.toArray(Long[]::new))
                .query((row, number) ->
                        new Called(row.getLong("product"), row.getString("lot"), row.getString("reason")))
                .list();
    }

    /**
     * The recall that means some goods.
     *
     * @param product product id
     * @param lot their lot; null when they name none
     * @return empty when they may be moved
     */
    public Optional<Called> of(long product, @Nullable String lot) {
        return of(List.of(product)).stream().filter(each -> each.means(lot)).findFirst();
    }
}
