package aisle.server.assistant.tools;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** What every tool has to know of a store: its products' names and its day. */
@Component
class Shelf {

    private final PriceBooks books;
    private final Stores stores;
    private final Clock clock = Clock.systemUTC();

    Shelf(PriceBooks books, Stores stores) {
        this.books = books;
        this.stores = stores;
    }

    /** How a product is named and counted. */
    record Named(long product, String name, Unit unit) {}

    PriceBook book(long store) {
        return books.current(store);
    }

    LocalDate today(long store) {
        return stores.find(store).dayOf(clock.instant());
    }

    /** What the store's clock shows. */
    LocalDateTime now(long store) {
        return stores.find(store).clockAt(clock.instant());
    }

    /** When a day to come is over; the same all day long, so that a second call says the same. */
    Instant endOf(long store, int daysAhead) {
        return today(store)
                .plusDays(daysAhead + 1L)
                .atStartOfDay(stores.find(store).zone())
                .toInstant();
    }

    String currency(long store) {
        return stores.find(store).currency().code();
    }

    static Named named(PriceBook book, long product) {
        return book.product(product)
                .map(found -> new Named(product, found.name(), found.unit()))
                .orElseGet(() -> new Named(product, "product " + product, Unit.EACH));
    }

    Product product(long store, long product) {
        return books.current(store).product(product).orElseThrow(() -> Problem.notFound("product", product));
    }

    static int within(String field, long value, int least, int most) {
        if (value < least || value > most) {
            throw Problem.invalid(field, value, least + " to " + most);
        }
        return (int) value;
    }
}
