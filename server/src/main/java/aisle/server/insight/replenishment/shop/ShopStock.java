package aisle.server.insight.replenishment.shop;

import aisle.server.insight.replenishment.StockLot;
import aisle.server.inventory.Lots;
import aisle.server.inventory.ShelfLife;
import aisle.server.inventory.transfers.GoodsInTransit;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.PurchaseOrders;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a store has and will have of its products, by date. */
@Component
class ShopStock {

    private final Lots lots;
    private final PurchaseOrders orders;
    private final ShelfLife shelfLife;
    private final GoodsInTransit transit;

    ShopStock(Lots lots, PurchaseOrders orders, ShelfLife shelfLife, GoodsInTransit transit) {
        this.lots = lots;
        this.orders = orders;
        this.shelfLife = shelfLife;
        this.transit = transit;
    }

    /**
     * One product's stock.
     *
     * @param life days a delivery can be sold; 0 when it does not expire
     * @param onHand thousandths; below zero where the record lags behind
     * @param lots those on hand, the one that expires first leading; never below zero
     * @param coming what is on order
     * @param transit what another store has sent
     */
    record Of(int life, long onHand, List<Lots.Lot> lots, List<StockLot> coming, List<StockLot> transit) {

        /** On hand, on order and on its way from other stores as replenishment takes it. */
        List<StockLot> all(LocalDate today) {
            List<StockLot> all = new ArrayList<>(coming);
            all.addAll(transit);
            lots.stream()
                    .filter(lot -> lot.onHand() > 0)
                    .map(lot -> onHand(lot, today))
                    .forEach(all::add);
            return all;
        }

        /** What stands without a lot is taken to keep: nobody knows its date. */
        static StockLot onHand(Lots.Lot lot, LocalDate today) {
            return new StockLot(
                    lot.onHand(),
                    0,
                    lot.expires() == null
                            ? StockLot.KEEPS
                            : (int) Math.max(0, ChronoUnit.DAYS.between(today, Objects.requireNonNull(lot.expires()))));
        }

        long onOrder() {
            return coming.stream().mapToLong(StockLot::quantity).sum();
        }

        long inTransit() {
            return transit.stream().mapToLong(StockLot::quantity).sum();
        }
    }

    /** By product, every one that is asked for. */
    Map<Long, Of> of(long store, Collection<Long> products, LocalDate today) {
        Map<Long, Integer> life = shelfLife.days(store, products, today);
        Map<Long, List<Lots.Lot>> held = new HashMap<>();
        lots.of(store, products)
                .forEach(lot -> held.computeIfAbsent(lot.product(), first -> new ArrayList<>())
                        .add(lot));
        Map<Long, List<StockLot>> coming = coming(store, today, life);
        Map<Long, List<StockLot>> sent = sent(store, today);
        Map<Long, Of> found = new HashMap<>();
        for (long product : products) {
            List<Lots.Lot> of = held.getOrDefault(product, List.of());
            found.put(
                    product,
                    new Of(
                            life.getOrDefault(product, 0),
                            of.stream().mapToLong(Lots.Lot::onHand).sum(),
                            of.stream()
                                    .filter(lot -> lot.expires() == null
                                            || !lot.expires().isBefore(today))
                                    .toList(),
                            coming.getOrDefault(product, List.of()),
                            sent.getOrDefault(product, List.of())));
        }
        return found;
    }

    /** What another store has sent is taken to come tomorrow, and not at all when it will be over by then. */
    private Map<Long, List<StockLot>> sent(long store, LocalDate today) {
        Map<Long, List<StockLot>> sent = new HashMap<>();
        for (GoodsInTransit.Coming goods : transit.to(store)) {
            LocalDate expires = goods.expires();
            if (expires == null || expires.isAfter(today)) {
                int last = expires == null ? StockLot.KEEPS : (int) ChronoUnit.DAYS.between(today, expires);
                sent.computeIfAbsent(goods.product(), key -> new ArrayList<>())
                        .add(new StockLot(goods.quantity(), 1, last));
            }
        }
        return sent;
    }

    /** What should have come already is taken to come tomorrow. */
    private Map<Long, List<StockLot>> coming(long store, LocalDate today, Map<Long, Integer> life) {
        Map<Long, List<StockLot>> coming = new HashMap<>();
        for (PurchaseOrder order : orders.open(store)) {
            LocalDate expected = Objects.requireNonNullElse(order.expected(), today);
            int first = (int) Math.max(1, ChronoUnit.DAYS.between(today, expected));
            for (PurchaseOrder.Line line : order.lines()) {
                if (line.onOrder() > 0) {
                    int keeps = life.getOrDefault(line.product(), 0);
                    int last = keeps == 0 ? StockLot.KEEPS : first + keeps - 1;
                    coming.computeIfAbsent(line.product(), key -> new ArrayList<>())
                            .add(new StockLot(line.onOrder(), first, last));
                }
            }
        }
        return coming;
    }
}
