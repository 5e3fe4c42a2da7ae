package aisle.server.sales;

import aisle.core.journal.AgeCheck;
import aisle.core.journal.Header;
import aisle.core.journal.Refund;
import aisle.core.journal.Sale;
import aisle.core.price.PriceRow;
import aisle.core.price.Product;
import aisle.core.restriction.Circumstances;
import aisle.core.restriction.Restrictions;
import aisle.core.sale.Difference;
import aisle.server.catalog.PriceBook;
import aisle.server.organization.Staff;
import aisle.server.organization.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;

/** Prices a sale again with the core and its own price book's version, and says where the till differs. */
@Component
class Repricing {

    /** How long a customer may take to pay, in minutes. */
    private static final int PAYING = 15;

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
        var header = sale.header();
        return remarks(first(
                minutes(header, sold),
                minute -> pricing.compare(sale.receipt(), header.day(), circumstances.at(minute), sold)));
    }

    /** The differences of a refund whose sale nobody knows. */
    List<Remark> differences(Refund refund, PriceBook book, Map<Long, PriceBook.Item> items) {
        var header = refund.header();
        List<Product> back = products(book, items);
        return remarks(first(
                minutes(header, back),
                minute -> book.pricing().compareBack(refund.receipt(), header.day(), minute, back)));
    }

    /** What differs by the first of some minutes, unless nothing does by another. */
    private static List<Difference> first(List<Integer> minutes, IntFunction<List<Difference>> differences) {
        List<Difference> first = differences.apply(minutes.getFirst());
        for (int minute : minutes.subList(1, minutes.size())) {
            if (first.isEmpty() || differences.apply(minute).isEmpty()) {
                return List.of();
            }
        }
        return first;
    }

    /**
     * The minutes of the week by which an entry's prices may have gone: the one in which it was written, and those
     * before the prices of its goods last changed while it was paid, for they stand still meanwhile.
     */
    private List<Integer> minutes(Header header, List<Product> goods) {
        LocalDateTime written = stores.find(header.store()).clockAt(Instant.ofEpochMilli(header.at()));
        LocalDate day = LocalDate.ofEpochDay(header.day());
        int last = written.toLocalDate().isAfter(day) ? PriceRow.LAST_MINUTE : written.get(ChronoField.MINUTE_OF_DAY);
        int midnight = (day.getDayOfWeek().getValue() - 1) * (PriceRow.LAST_MINUTE + 1);
        var minutes = new ArrayList<>(List.of(midnight + last));
        goods.stream()
                .flatMap(product -> product.prices().stream())
                .filter(row -> row.from() == header.day() && row.minute() > last - PAYING && row.minute() <= last)
                .mapToInt(PriceRow::minute)
                .filter(minute -> minute > 0)
                .distinct()
                .forEach(minute -> minutes.add(midnight + minute - 1));
        return minutes;
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

    /**
     * By whom it was sold, in a minute yet to be said; the seller's age is looked up only for goods that ask for one.
     */
    private Circumstances circumstances(Sale sale, Restrictions restrictions, List<Product> sold) {
        var header = sale.header();
        AgeCheck check = sale.receipt().ageCheck();
        boolean asked = sold.stream()
                .flatMap(product -> restrictions.of(product).stream())
                .anyMatch(restriction -> restriction.cashierAge() > 0);
        long seller = check == null || check.seller() == 0 ? header.cashier() : check.seller();
        return new Circumstances(-1, asked ? staff.ageReached(seller) : 0, check);
    }
}
