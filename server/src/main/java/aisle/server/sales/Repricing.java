package aisle.server.sales;

import aisle.core.journal.Line;
import aisle.core.journal.Sale;
import aisle.core.price.Product;
import aisle.core.sale.Pricing;
import aisle.core.sale.Rules;
import aisle.server.catalog.PriceBook;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prices a sale again with the core and its own price book's version, and says where the till differs. */
@Component
class Repricing {

    /** Versions that did not change the rules share them, and what the core prepares of them is kept. */
    private final LoadingCache<Rules, Pricing> prepared =
            Caffeine.newBuilder().weakKeys().maximumSize(64).build(Pricing::new);

    /** The differences; empty when the core says the same. */
    List<Remark> differences(Sale sale, PriceBook book) {
        Map<Long, Product> products = new HashMap<>();
        for (Line line : sale.receipt().lines()) {
            book.product(line.product()).ifPresent(product -> products.put(product.id(), product));
        }
        for (Product product : List.copyOf(products.values())) {
            if (product.deposit() != 0) {
                book.product(product.deposit()).ifPresent(deposit -> products.put(deposit.id(), deposit));
            }
        }
        return prepared
                .get(book.rules())
                .compare(sale.receipt(), sale.header().day(), List.copyOf(products.values()))
                .stream()
                .map(each -> Remark.price(each.field(), each.sold(), each.priced()))
                .toList();
    }
}
