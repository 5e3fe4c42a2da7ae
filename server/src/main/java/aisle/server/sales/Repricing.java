package aisle.server.sales;

import aisle.core.journal.Line;
import aisle.core.journal.Sale;
import aisle.core.price.Product;
import aisle.server.catalog.PriceBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prices a sale again with the core and its own price book's version, and says where the till differs. */
@Component
class Repricing {

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
        return book.pricing().compare(sale.receipt(), sale.header().day(), List.copyOf(products.values())).stream()
                .map(each -> Remark.price(each.field(), each.sold(), each.priced()))
                .toList();
    }
}
