package aisle.server.sales;

import aisle.core.journal.AgeCheck;
import aisle.core.journal.Refund;
import aisle.core.journal.Sale;
import aisle.core.price.Product;
import aisle.core.restriction.Circumstances;
import aisle.core.restriction.Restrictions;
import aisle.core.sale.Difference;
import aisle.server.catalog.PriceBook;
import aisle.server.organization.Staff;
import aisle.server.organization.Stores;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prices a sale again with the core and its own price book's version, and says where the till differs. */
@Component
class Repricing {

    private final Stores stores;
    private final Staff staff;

    Repricing(Stores stores, Staff staff) {
        this.stores = stores;
        this.staff = staff;
    }

    /**
     * The differences.
     *
     * @param items what the book says of the sale's products
     * @return empty when the core says the same
     */
    List<Remark> differences(Sale sale, PriceBook book, Map<Long, PriceBook.Item> items) {
        var pricing = book.pricing();
        List<Product> sold = products(book, items);
        var circumstances = circumstances(sale, pricing.restrictions(), sold);
        return remarks(pricing.compare(sale.receipt(), sale.header().day(), circumstances, sold));
    }

    /** The differences of a refund whose sale nobody knows. */
    List<Remark> differences(Refund refund, PriceBook book, Map<Long, PriceBook.Item> items) {
        long day = refund.header().day();
        return remarks(book.pricing().compareBack(refund.receipt(), day, products(book, items)));
    }

    private static List<Remark> remarks(List<Difference> differences) {
        return differences.stream()
                .map(each -> Remark.price(each.field(), each.sold(), each.priced()))
                .toList();
    }

    /** What the book says of the products, and of their deposits. */
    private static List<Product> products(PriceBook book, Map<Long, PriceBook.Item> items) {
        Map<Long, Product> products = new HashMap<>();
        items.forEach((id, item) -> products.put(id, item.product()));
        for (PriceBook.Item item : items.values()) {
            long deposit = item.product().deposit();
            if (deposit != 0 && !products.containsKey(deposit)) {
                book.product(deposit).ifPresent(found -> products.put(deposit, found));
            }
        }
        return List.copyOf(products.values());
    }

    /** When and by whom it was sold; the seller's age is looked up only for goods that ask for one. */
    private Circumstances circumstances(Sale sale, Restrictions restrictions, List<Product> sold) {
        var header = sale.header();
        AgeCheck check = sale.receipt().ageCheck();
        boolean asked = sold.stream()
                .flatMap(product -> restrictions.of(product).stream())
                .anyMatch(restriction -> restriction.cashierAge() > 0);
        long seller = check == null || check.seller() == 0 ? header.cashier() : check.seller();
        int minute = stores.find(header.store()).minuteOf(Instant.ofEpochMilli(header.at()));
        return new Circumstances(minute, asked ? staff.ageReached(seller) : 0, check);
    }
}
