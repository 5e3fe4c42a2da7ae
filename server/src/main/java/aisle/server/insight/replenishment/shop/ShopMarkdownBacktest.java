package aisle.server.insight.replenishment.shop;

import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.insight.facts.Facts;
import aisle.server.insight.replenishment.Assumptions;
import aisle.server.insight.replenishment.shop.PaperMarkdowns.Trial;
import aisle.server.inventory.PastLots;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * Tries the markdown rule on paper, over the last weeks of a store's own record: every morning it is asked about the
 * lots that stood near their end, knowing the 28 days before and no more, and what it advises is held against what was
 * then sold and thrown away ({@link PaperProduct}). The record is read in a fixed number of questions, however many
 * products there are.
 */
@Service
public class ShopMarkdownBacktest {

    private static final int DAYS_MAX = 56;
    private static final int DAYS_MIN = 14;
    private static final double THOUSANDTHS = 1_000;
    private static final int BEFORE = PastDemand.BEFORE;

    private final Facts facts;
    private final PastDemand demand;
    private final PastLots lots;
    private final ShopPrices prices;
    private final PriceBooks books;
    private final Stores stores;
    private final Clock clock = Clock.systemUTC();

    ShopMarkdownBacktest(
            Facts facts, PastDemand demand, PastLots lots, ShopPrices prices, PriceBooks books, Stores stores) {
        this.facts = facts;
        this.demand = demand;
        this.lots = lots;
        this.prices = prices;
        this.books = books;
        this.stores = stores;
    }

    /**
     * Days on which a product had been marked down: its record does not tell what comes of leaving the price.
     *
     * @param from the first
     * @param to the first on which it no longer held
     */
    public record Held(long product, LocalDate from, LocalDate to) {}

    /**
     * Tries the rule on all of a store's lots.
     *
     * @param store the store
     * @param held markdowns that were made; lots that were near their end meanwhile are left out
     * @return empty when the record is younger than six weeks, or no lot came near its end in it
     */
    public Optional<PaperMarkdowns> of(long store, Collection<Held> held) {
        LocalDate today = stores.find(store).dayOf(clock.instant());
        List<LocalDate> traded = facts.traded(store, today.minusDays(DAYS_MAX + BEFORE), today.minusDays(1));
        if (traded.isEmpty() || ChronoUnit.DAYS.between(traded.getFirst(), today) < BEFORE + DAYS_MIN) {
            return Optional.empty();
        }
        LocalDate first = traded.getFirst();
        LocalDate from = first.plusDays(BEFORE);
        LocalDate to = today.minusDays(1);
        List<PaperMarkdowns.NearLot> near = new ArrayList<>();
        List<Trial> trials = new ArrayList<>();
        for (PaperProduct product : products(store, traded, from, to, held)) {
            product.run();
            near.addAll(product.near());
            trials.addAll(product.trials());
        }
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of(new PaperMarkdowns(from, to, Assumptions.USUAL.elasticityPpm(), near, trials));
    }

    private List<PaperProduct> products(
            long store, List<LocalDate> traded, LocalDate from, LocalDate to, Collection<Held> held) {
        Map<Long, List<PastLots.Day>> days = new TreeMap<>(lots.of(store, from, to));
        if (days.isEmpty()) {
            return List.of();
        }
        LocalDate first = traded.getFirst();
        int all = (int) ChronoUnit.DAYS.between(first, to) + 1;
        Map<Long, long[]> asked = demand.of(store, days.keySet(), first, all);
        var priced = prices.of(store, days.keySet(), from, all - BEFORE + MarkdownRule.DAYS);
        PriceBook book = books.current(store);
        Map<Long, List<Held>> marked = new HashMap<>();
        held.forEach(each -> marked.computeIfAbsent(each.product(), none -> new ArrayList<>())
                .add(each));
        List<PaperProduct> products = new ArrayList<>();
        days.forEach((id, ofProduct) -> {
            if (priced.containsKey(id)) {
                products.add(new PaperProduct(
                        ofProduct,
                        observed(asked.getOrDefault(id, new long[all]), traded),
                        Objects.requireNonNull(priced.get(id)),
                        book.cost(id),
                        marked.getOrDefault(id, List.of())));
            }
        });
        return products;
    }

    /** Units by day; none on a day before the product's first sale, or on which the store did not trade. */
    private static double[] observed(long[] asked, List<LocalDate> traded) {
        double[] observed = new double[asked.length];
        Arrays.fill(observed, Double.NaN);
        boolean begun = false;
        for (LocalDate day : traded) {
            int place = (int) ChronoUnit.DAYS.between(traded.getFirst(), day);
            begun |= asked[place] > 0;
            if (begun) {
                observed[place] = asked[place] / THOUSANDTHS;
            }
        }
        return observed;
    }
}
