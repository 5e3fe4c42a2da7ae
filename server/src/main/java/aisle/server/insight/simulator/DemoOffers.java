package aisle.server.insight.simulator;

import aisle.server.catalog.NewAssortment.Promotion;
import aisle.server.insight.simulator.engine.Calendar;
import aisle.server.insight.simulator.engine.Good;
import aisle.server.insight.simulator.engine.Prices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The demo shop's promotions as shoppers weigh them when they choose: what a piece comes to when the offer is taken
 * whole. What they pay is the till's to say. Offers for members only sway nobody here.
 */
final class DemoOffers implements Prices {

    private static final long MILLION = 1_000_000;

    private final List<Good> range;
    private final List<List<Offer>> offers = new ArrayList<>();

    /** A price from a day until another, which is left out. */
    private record Offer(int from, int to, long price) {}

    /**
     * Prices a range.
     *
     * @param range in the order of {@code products}
     * @param products their ids
     */
    DemoOffers(List<Good> range, List<Long> products, List<Promotion> promotions, Calendar calendar) {
        this.range = range;
        Map<Long, List<Offer>> byProduct = new HashMap<>();
        for (int i = 0; i < products.size(); i++) {
            offers.add(new ArrayList<>());
            byProduct.put(products.get(i), offers.getLast());
        }
        Map<Long, Good> goods = new HashMap<>();
        range.forEach(good -> goods.put(products.get(good.id()), good));
        for (var promotion : promotions) {
            for (long product : promotion.members() ? List.<Long>of() : promotion.products()) {
                var good = goods.get(product);
                if (good != null) {
                    byProduct
                            .getOrDefault(product, new ArrayList<>())
                            .add(new Offer(
                                    calendar.day(promotion.from()),
                                    promotion.to() == null ? Integer.MAX_VALUE : calendar.day(promotion.to()),
                                    piece(promotion, good.price())));
                }
            }
        }
    }

    /** What a piece comes to, minor units, when as many are taken as the offer asks for. */
    private static long piece(Promotion promotion, long price) {
        Map<String, ?> terms = promotion.terms();
        long piece = switch (promotion.kind()) {
            case "PERCENT" -> price * (MILLION - term(terms, "ppm")) / MILLION;
            case "AMOUNT" -> price - term(terms, "amount");
            case "N_FOR", "MIX" -> Math.min(price, term(terms, "price") / term(terms, "count"));
            case "BUY_X_GET_Y" -> {
                long of = term(terms, "buy") + term(terms, "get");
                yield price * (of * MILLION - term(terms, "get") * term(terms, "ppm")) / (of * MILLION);
            }
            case "FIXED_PRICE" -> Math.min(price, term(terms, "price"));
            case "CHEAPEST_FREE" -> price * (term(terms, "count") - 1) / term(terms, "count");
            // What these give depends on what else lies in the basket: nobody in the simulator comes for it.
            case "OTHER_ITEM", "QUANTITY_PRICE", "TIERS", "THRESHOLD" -> price;
            default -> throw new IllegalArgumentException("There is no promotion of kind " + promotion.kind());
        };
        return Math.max(1, piece);
    }

    private static long term(Map<String, ?> terms, String name) {
        if (!(terms.get(name) instanceof Number term)) {
            throw new IllegalArgumentException("A promotion lacks its " + name + ": " + terms);
        }
        return term.longValue();
    }

    @Override
    public long price(int good, int day) {
        long price = range.get(good).price();
        for (var offer : offers.get(good)) {
            if (day >= offer.from() && day < offer.to()) {
                price = Math.min(price, offer.price());
            }
        }
        return price;
    }

    @Override
    public long allowance(int good, int day) {
        return 0;
    }
}
