package aisle.server.insight.simulator.policy;

import aisle.server.insight.replenishment.MarkdownQuestion;
import aisle.server.insight.replenishment.OrderQuestion;
import aisle.server.insight.replenishment.StockLot;
import aisle.server.insight.replenishment.SupplyTerms;
import aisle.server.insight.simulator.engine.Costs;
import aisle.server.insight.simulator.engine.Good;
import aisle.server.insight.simulator.engine.Shop;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what the shop knows into the questions that replenishment answers: pieces become thousandths, days count on. */
final class Questions {

    static final int REVENUE_DAYS = Shop.PRICES_KNOWN_DAYS + 1;

    private Questions() {}

    static OrderQuestion order(Shop shop, Good good, int leadDays, int nextDays, long latePpm, long shortPpm) {
        var terms = new SupplyTerms(
                good.pack() * 1_000L,
                1,
                good.cost(),
                Costs.DELIVERY_LINE,
                leadDays,
                Math.max(nextDays, leadDays + 1),
                latePpm,
                shortPpm,
                good.life());
        return new OrderQuestion(good.id(), stock(shop, good), terms, revenue(shop, good));
    }

    static List<StockLot> stock(Shop shop, Good good) {
        var stock = onHand(shop, good);
        stock.addAll(coming(shop, good));
        return stock;
    }

    static List<StockLot> onHand(Shop shop, Good good) {
        var stock = new ArrayList<StockLot>();
        for (var lot : shop.lots(good.id())) {
            int last = good.perishable() ? lot.lastDay() - shop.today() : StockLot.KEEPS;
            stock.add(new StockLot(lot.pieces() * 1_000L, 0, last));
        }
        return stock;
    }

    static List<StockLot> coming(Shop shop, Good good) {
        var coming = new ArrayList<StockLot>();
        for (var order : shop.onOrder(good.id())) {
            int first = order.promisedDay() - shop.today();
            int last = good.perishable() ? first + good.life() - 1 : StockLot.KEEPS;
            coming.add(new StockLot(order.pieces() * 1_000L, first, last));
        }
        return coming;
    }

    /** About the lot that ends first, if it ends within so many days. */
    static @Nullable MarkdownQuestion markdown(Shop shop, Good good, int days, double elasticity) {
        var lots = shop.lots(good.id());
        if (lots.isEmpty() || lots.getFirst().lastDay() >= shop.today() + days) {
            return null;
        }
        int last = lots.getFirst().lastDay();
        long quantity = 0;
        var others = new ArrayList<StockLot>(coming(shop, good));
        for (var lot : lots) {
            if (lot.lastDay() == last) {
                quantity += lot.pieces() * 1_000L;
            } else {
                others.add(new StockLot(lot.pieces() * 1_000L, 0, lot.lastDay() - shop.today()));
            }
        }
        long price = shop.price(good.id(), shop.today());
        long marked = lots.getFirst().price();
        long cut = marked == 0 || marked >= price ? 0 : (price - marked) * 1_000_000 / price;
        return new MarkdownQuestion(
                good.id(),
                quantity,
                last - shop.today(),
                cut,
                others,
                price,
                good.cost(),
                revenue(shop, good),
                elasticity);
    }

    static long[] revenue(Shop shop, Good good) {
        long[] revenue = new long[REVENUE_DAYS];
        for (int day = 0; day < revenue.length; day++) {
            revenue[day] = shop.price(good.id(), shop.today() + day) + shop.allowance(good.id(), shop.today() + day);
        }
        return revenue;
    }
}
