package aisle.server.inventory;

import aisle.server.catalog.BundlePart;
import aisle.server.catalog.BundledGoods;
import aisle.server.organization.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a store has of each product, and how it came to that. Quantities are thousandths. */
@Service
public class Stock {

    private final JdbcClient sql;
    private final Movements movements;
    private final LotRegister lots;
    private final BundledGoods bundles;
    private final ApplicationEventPublisher events;

    Stock(
            JdbcClient sql,
            Movements movements,
            LotRegister lots,
            BundledGoods bundles,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.movements = movements;
        this.lots = lots;
        this.bundles = bundles;
        this.events = events;
    }

    /**
     * Books goods into a store, with the ledger's side of it in the same transaction.
     *
     * @param receipt what came
     * @throws org.springframework.dao.DuplicateKeyException when the receipt was booked before
     * @throws aisle.server.organization.Problem 409 {@code lot-has-another-date} when a lot came before with another,
     *     409 {@code bundle-has-no-stock} for a bundle
     */
    @Transactional
    public void receive(GoodsReceipt receipt) {
        requireNoBundle(receipt.lines().stream().map(GoodsReceipt.Line::product).toList());
        List<Movement> moved = new ArrayList<>(receipt.lines().size());
        long cost = 0;
        int number = 0;
        for (GoodsReceipt.Line line : receipt.lines()) {
            number++;
            cost = Math.addExact(cost, line.cost());
            moved.add(new Movement(
                    receipt.store(),
                    line.product(),
                    line.quantity(),
                    line.cost(),
                    Movement.Kind.RECEIPT,
                    receipt.id(),
                    number,
                    receipt.day(),
                    receipt.at(),
                    line.lotName()));
        }
        lots.note(receipt.store(), receipt.day(), receipt.lines());
        movements.book(moved);
        events.publishEvent(new StockReceived(receipt, cost));
    }

    private void requireNoBundle(List<Long> products) {
        bundles.partsOf(products).keySet().stream().findFirst().ifPresent(bundle -> {
            throw Problem.conflict(
                    "bundle-has-no-stock",
                    "Product " + bundle + " is a bundle. It has no stock of its own: what is in it comes in.");
        });
    }

    /**
     * What is on hand of one product; of a bundle so many as what is in it allows.
     *
     * @param store the store
     * @param product the product
     * @return thousandths; 0 for what never moved
     */
    public long onHand(long store, long product) {
        return onHand(store, List.of(product)).getOrDefault(product, 0L);
    }

    /**
     * What is on hand of several products; of a bundle so many as what is in it allows.
     *
     * @param store the store
     * @param products product ids
     * @return thousandths by product; a product that never moved is missing, and no bundle is
     */
    public Map<Long, Long> onHand(long store, Collection<Long> products) {
        Map<Long, List<BundlePart>> parts = bundles.partsOf(products);
        if (parts.isEmpty()) {
            return moved(store, products);
        }
        Set<Long> all = new HashSet<>(products);
        parts.values().forEach(each -> each.forEach(part -> all.add(part.product())));
        Map<Long, Long> found = moved(store, all);
        Map<Long, Long> ofBundles = new HashMap<>();
        parts.forEach((bundle, each) -> ofBundles.put(bundle, BundleStock.of(each, found)));
        found.keySet().retainAll(Set.copyOf(products));
        found.putAll(ofBundles);
        return found;
    }

    /** What movements left of products, bundles as any: what they were before they became one. */
    Map<Long, Long> moved(long store, Collection<Long> products) {
        Map<Long, Long> found = new HashMap<>();
        sql.sql("select product, quantity from inventory.on_hand where store = :store and product = any(:products)")
                .param("store", store)
                .param("products", products.toArray(Long[]::new))
                .query(row -> {
                    found.put(row.getLong("product"), row.getLong("quantity"));
                });
        return found;
    }

    /**
     * What is missing to promise all of some goods together, bundles and what is in them counted once.
     *
     * @param store the store
     * @param wanted thousandths by product, bundles among them
     * @return thousandths by product that is no bundle; empty when everything is on hand
     */
    public Map<Long, Long> missing(long store, Map<Long, Long> wanted) {
        Map<Long, Long> taken = BundleStock.taken(wanted, bundles.partsOf(wanted.keySet()));
        Map<Long, Long> onHand = moved(store, taken.keySet());
        Map<Long, Long> missing = new TreeMap<>();
        taken.forEach((product, quantity) -> {
            long left = Math.max(0, onHand.getOrDefault(product, 0L));
            if (quantity > left) {
                missing.put(product, quantity - left);
            }
        });
        return missing;
    }

    /**
     * The products that stand below zero.
     *
     * @param store the store
     * @return their ids, at most a thousand
     */
    public List<Long> negative(long store) {
        return sql.sql("""
                select product from inventory.on_hand
                where store = :store and quantity < 0
                order by product
                limit 1000""")
                .param("store", store)
                .query((row, number) -> row.getLong("product"))
                .list();
    }

    /**
     * Those of some products that are on hand.
     *
     * @param store the store
     * @param of product ids
     * @return their ids, ascending
     */
    public List<Long> onHandOf(long store, Collection<Long> of) {
        return sql.sql("""
                select product from inventory.on_hand
                where store = :store and product = any(:products) and quantity > 0
                order by product""")
                .param("store", store)
                .param("products", of.toArray(Long[]::new))
                .query((row, number) -> row.getLong("product"))
                .list();
    }

    /**
     * How many products stand below zero: sold before they were booked in, or counted wrong.
     *
     * @param store the store
     * @return number of products
     */
    public int negativeCount(long store) {
        return sql.sql("select count(*) from inventory.on_hand where store = :store and quantity < 0")
                .param("store", store)
                .query(Integer.class)
                .single();
    }

    /**
     * What one document brought or took, at cost.
     *
     * @param source the goods receipt, the waste, the count, the invoice or whatever else is no sale
     * @param cost minor units, positive into the store
     */
    public record DocumentCost(UUID source, long cost) {}

    /**
     * Every document that moved stock beside sales, settled what it cost or laid a cost on it, with that, for who books
     * it.
     *
     * @return those with a cost
     */
    public List<DocumentCost> documentCosts() {
        return sql.sql("""
                select source, sum(cost) as cost from inventory.movement
                where kind not in ('SALE', 'REFUND') group by source having sum(cost) <> 0
                union all
                select settlement, sum(amount) from inventory.cost_settlement_line
                group by settlement having sum(amount) <> 0
                union all
                select document, sum(amount) from inventory.landed_cost
                group by document having sum(amount) <> 0""")
                .query((row, number) -> new DocumentCost(row.getObject("source", UUID.class), row.getLong("cost")))
                .list();
    }

    /**
     * How much came with some goods receipts, whatever the products.
     *
     * @param receipts their ids
     * @return thousandths by receipt; one that brought nothing is missing
     */
    public Map<UUID, Long> received(Collection<UUID> receipts) {
        Map<UUID, Long> found = new HashMap<>();
        sql.sql("""
                select source, sum(quantity) as quantity from inventory.movement
                where kind = 'RECEIPT' and source = any(:receipts) group by source""").param("receipts", receipts.toArray(UUID[]::new)).query(row -> {
            found.put(row.getObject("source", UUID.class), row.getLong("quantity"));
        });
        return found;
    }

    /**
     * What a document moved.
     *
     * @param source a journal entry or a receipt
     * @return its movements in line order
     */
    public List<Movement> movementsOf(UUID source) {
        return movements.of(source);
    }
}
