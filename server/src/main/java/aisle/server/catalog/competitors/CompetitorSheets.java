package aisle.server.catalog.competitors;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.server.catalog.CarriedGoods;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Competitors' prices beside ours. */
@Component
class CompetitorSheets {

    private static final int SHOWN = 100;
    private static final int LISTED = 500;
    private static final long PPM = 1_000_000;
    private static final long PERCENT = 10_000;

    private final PricesSeen seen;
    private final PriceBooks books;
    private final CarriedGoods carried;
    private final Stores stores;
    private final Clock clock = Clock.systemUTC();

    CompetitorSheets(PricesSeen seen, PriceBooks books, CarriedGoods carried, Stores stores) {
        this.seen = seen;
        this.books = books;
        this.carried = carried;
        this.stores = stores;
    }

    /**
     * A product's price beside what was seen.
     *
     * @param ours today's, minor units per unit; null while it has none
     */
    record Beside(@Nullable Long ours, List<SeenPrice> seen) {}

    /**
     * A product that costs more here than at a competitor.
     *
     * @param ours today's price, minor units per unit
     * @param cheapest the last seen price of the cheapest competitor
     * @param dearerPpm by how much ours is above what is comparable, parts of a million of that
     */
    record Dearer(
            long product,
            String name,
            @Nullable String code,
            Unit unit,
            long ours,
            SeenPrice cheapest,
            long dearerPpm) {}

    /** The dearest of those found, and how many there are. */
    record Found(int total, List<Dearer> products) {}

    @Transactional(readOnly = true)
    Beside beside(long store, long product) {
        LocalDate today = today(store);
        OptionalLong ours = books.current(store)
                .product(product)
                .map(known -> known.priceOn(today.toEpochDay(), false))
                .orElse(OptionalLong.empty());
        return new Beside(ours.isPresent() ? ours.getAsLong() : null, seen.of(store, product, today, SHOWN));
    }

    /**
     * Products that the store carries and sells dearer than a competitor.
     *
     * @param percent by more than so much
     * @param days nothing that was seen longer ago
     */
    @Transactional(readOnly = true)
    Found dearer(long store, int percent, int days) {
        LocalDate today = today(store);
        PriceBook book = books.current(store);
        Set<Long> notCarried = carried.notCarried(store, today);
        List<Dearer> found = new ArrayList<>();
        PricesSeen.cheapest(seen.last(List.of(store), null, today, today.minusDays(days)))
                .forEach((id, cheapest) -> {
                    Product product = book.product(id).orElse(null);
                    Long theirs = cheapest.comparable();
                    if (product == null || theirs == null || product.blocked() || notCarried.contains(id)) {
                        return;
                    }
                    OptionalLong ours = product.priceOn(today.toEpochDay(), false);
                    if (ours.isPresent() && theirs > 0) {
                        long dearer = (ours.getAsLong() - theirs) * PPM / theirs;
                        if (dearer > percent * PERCENT) {
                            found.add(row(product, ours.getAsLong(), cheapest, dearer));
                        }
                    }
                });
        found.sort(Comparator.comparingLong(Dearer::dearerPpm).reversed().thenComparingLong(Dearer::product));
        return new Found(found.size(), List.copyOf(found.subList(0, Math.min(LISTED, found.size()))));
    }

    private static Dearer row(Product product, long ours, SeenPrice cheapest, long dearer) {
        return new Dearer(
                product.id(),
                product.name(),
                product.codes().isEmpty() ? null : product.codes().getFirst(),
                product.unit(),
                ours,
                cheapest,
                dearer);
    }

    private LocalDate today(long store) {
        return stores.find(store).dayOf(clock.instant());
    }
}
