package aisle.server.insight.facts;

import aisle.server.inventory.BundleMovements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * What customers took of goods, by themselves and in bundles: what a shelf has to last for. Figures of takings go by
 * the receipts ({@link Facts}), which name the bundle.
 */
@Component
public class GoodsSold {

    private final Facts facts;
    private final BundleMovements bundles;

    GoodsSold(Facts facts, BundleMovements bundles) {
        this.facts = facts;
        this.bundles = bundles;
    }

    private record Key(long product, LocalDate day) {}

    /**
     * What was sold of products by day, less what came back.
     *
     * @param store the store
     * @param from the first business day
     * @param to the last
     * @param products product ids, at least one
     * @return one for each product and day that something was sold on
     */
    public List<Facts.Sold> of(long store, LocalDate from, LocalDate to, Collection<Long> products) {
        List<Facts.Sold> alone = facts.sold(store, from, to, products);
        List<BundleMovements.Sold> inBundles = bundles.sold(store, products, from, to);
        if (inBundles.isEmpty()) {
            return alone;
        }
        Map<Key, Long> sums = new LinkedHashMap<>();
        alone.forEach(each -> sums.merge(new Key(each.product(), each.day()), each.quantity(), Long::sum));
        inBundles.forEach(each -> sums.merge(new Key(each.product(), each.day()), each.quantity(), Long::sum));
        List<Facts.Sold> sold = new ArrayList<>();
        sums.forEach((key, quantity) -> sold.add(new Facts.Sold(key.product(), key.day(), quantity)));
        return sold;
    }

    /**
     * The products that were sold, by themselves or in a bundle.
     *
     * @param store the store
     * @param from the first business day
     * @param to the last
     * @return their ids, rising
     */
    public List<Long> products(long store, LocalDate from, LocalDate to) {
        List<Long> alone = facts.products(store, from, to);
        List<Long> inBundles = bundles.products(store, from, to);
        if (inBundles.isEmpty()) {
            return alone;
        }
        TreeSet<Long> all = new TreeSet<>(alone);
        all.addAll(inBundles);
        return List.copyOf(all);
    }
}
