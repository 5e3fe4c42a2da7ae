package aisle.server.sales;

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

    /**
     * The differences.
     *
     * @param items what the book says of the sale's products
     * @return empty when the core says the same
     */
    List<Remark> differences(Sale sale, PriceBook book, Map<Long, PriceBook.Item> items) {
        Map<Long, Product> products = new HashMap<>();
        items.forEach((id, item) -> products.put(id, item.product()));
        for (PriceBook.Item item : items.values()) {
            long deposit = item.product().deposit();
            if (deposit != 0 && !products.containsKey(deposit)) {
                book.product(deposit).ifPresent(found -> products.put(deposit, found));
            }
        }
        return book.pricing().compare(sale.receipt(), sale.header().day(), List.copyOf(products.values())).stream()
                .map(each -> Remark.price(each.field(), each.sold(), each.priced()))
                .toList();
    }
}
