package aisle.server.insight.replenishment.shop;

import aisle.server.insight.replenishment.StockLot;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** One product's shelf on paper: deliveries come, the oldest are sold first, what is past its last day is lost. */
final class PaperShelf {

    private static final int KEEPS_DAYS = 100_000;
    private static final double THOUSANDTHS = 1_000;

    private final int life;
    /** Thousandths by their last day, and by the day they come. */
    private final TreeMap<Integer, Long> held = new TreeMap<>();

    private final TreeMap<Integer, Long> coming = new TreeMap<>();
    private long sold;
    private long asked;
    private long wasted;

    PaperShelf(int life, long opening) {
        this.life = life;
        held.put(life == 0 ? KEEPS_DAYS : life - 1, opening);
    }

    void order(long quantity, int arrives) {
        coming.merge(arrives, quantity, Long::sum);
    }

    /** One day: what comes, what is asked for, what expires. */
    void day(int day, long demand) {
        Long came = coming.remove(day);
        if (came != null) {
            held.merge(life == 0 ? KEEPS_DAYS : day + life - 1, came, Long::sum);
        }
        asked += demand;
        long wanted = demand;
        while (wanted > 0 && !held.isEmpty()) {
            var first = held.firstEntry();
            long taken = Math.min(wanted, first.getValue());
            wanted -= taken;
            sold += taken;
            if (taken == first.getValue()) {
                held.remove(first.getKey());
            } else {
                held.put(first.getKey(), first.getValue() - taken);
            }
        }
        while (!held.isEmpty() && held.firstKey() <= day) {
            wasted += held.pollFirstEntry().getValue();
        }
    }

    /** On hand and on order as replenishment takes it, on a day before it begins. */
    List<StockLot> stock(int today) {
        List<StockLot> stock = new ArrayList<>();
        held.forEach((last, quantity) ->
                stock.add(new StockLot(quantity, 0, life == 0 ? StockLot.KEEPS : Math.max(0, last - today))));
        coming.forEach((arrives, quantity) -> {
            int first = Math.max(0, arrives - today);
            stock.add(new StockLot(quantity, first, life == 0 ? StockLot.KEEPS : first + life - 1));
        });
        return stock;
    }

    long sold() {
        return sold;
    }

    long asked() {
        return asked;
    }

    double wastedUnits() {
        return wasted / THOUSANDTHS;
    }

    double soldUnits() {
        return sold / THOUSANDTHS;
    }
}
