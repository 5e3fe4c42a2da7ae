package aisle.server.insight.simulator;

import aisle.core.price.Product;
import aisle.core.sale.Basket;
import aisle.core.sale.BasketLine;
import aisle.server.catalog.PriceBook;
import aisle.server.insight.simulator.ShopPlan.Label;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fills baskets: few goods are bought often, many seldom (Zipf's law within each article). */
final class DemoBaskets {

    private static final int LINES_MAX = 35;

    private final PriceBook book;
    private final List<DemoGood> goods;
    private final long[] upTo;

    DemoBaskets(PriceBook book, List<DemoGood> goods) {
        this.book = book;
        this.goods = goods.stream().filter(good -> good.weight() > 0).toList();
        this.upTo = new long[this.goods.size()];
        long sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += this.goods.get(i).weight();
            upTo[i] = sum;
        }
    }

    Basket fill(LocalDate day, Random random) {
        boolean member = random.nextInt(100) < 35;
        var lines = new LinkedHashMap<Long, BasketLine>();
        var products = new LinkedHashMap<Long, Product>();
        int wanted = size(random);
        for (int i = 0; i < wanted; i++) {
            var good = pick(random);
            long id = good.product().id();
            if (!lines.containsKey(id)) {
                var product = add(products, id);
                lines.put(id, line(good, product, day.toEpochDay(), member, random));
            }
        }
        return new Basket(day.toEpochDay(), member, List.copyOf(products.values()), List.copyOf(lines.values()));
    }

    private Product add(Map<Long, Product> products, long id) {
        var product = book.product(id).orElseThrow();
        products.put(id, product);
        if (product.deposit() != 0) {
            products.computeIfAbsent(
                    product.deposit(), deposit -> book.product(deposit).orElseThrow());
        }
        return product;
    }

    /** Many small baskets, some large: 1 to 35 lines, seven or so on average. */
    private static int size(Random random) {
        int kind = random.nextInt(100);
        if (kind < 48) {
            return 1 + random.nextInt(4);
        }
        return kind < 90 ? 5 + random.nextInt(8) : 13 + random.nextInt(LINES_MAX - 12);
    }

    private DemoGood pick(Random random) {
        long at = random.nextLong(upTo[upTo.length - 1]);
        int found = Arrays.binarySearch(upTo, at + 1);
        return goods.get(found < 0 ? -found - 1 : found);
    }

    private static BasketLine line(DemoGood good, Product product, long day, boolean member, Random random) {
        long id = product.id();
        if (good.label() != null) {
            return labelled(good.label(), product, product.priceOn(day, member).orElseThrow(), random);
        }
        if (good.weighed()) {
            long weight = 500 + 10L * random.nextInt(350);
            return new BasketLine(id, typed(product), weight, product.tare(), 0);
        }
        int chance = random.nextInt(100);
        long pieces = chance < 80 ? 1 : chance < 94 ? 2 : 3 + random.nextInt(4);
        return new BasketLine(id, typed(product), pieces * 1_000, 0, 0);
    }

    /** As the scale labels it: the price of a weight, or the weight. */
    private static BasketLine labelled(Label label, Product product, long perPound, Random random) {
        int item = Integer.parseInt(typed(product));
        long weight = 400 + 10L * random.nextInt(240);
        if (label == Label.WEIGHT) {
            return new BasketLine(product.id(), DemoCodes.label(label, item, weight), weight, 0, 0);
        }
        long price = Math.max(1, (perPound * weight + 500) / 1_000);
        return new BasketLine(product.id(), DemoCodes.label(label, item, price), 0, 0, price);
    }

    /** What the scanner reads or the cashier keys of the product's first code. */
    private static String typed(Product product) {
        String code = product.codes().getFirst();
        if (code.startsWith("PLU")) {
            return code.substring(3);
        }
        return code.startsWith("000000")
                ? code.substring(6)
                : code.startsWith("00") ? code.substring(2) : code.substring(1);
    }

    /** How many thousandths of a piece or a pound of each product so many baskets may take: enough to begin with. */
    Map<Long, Long> openingStock(long baskets) {
        long lines = Math.multiplyExact(baskets, 8L);
        long sum = upTo[upTo.length - 1];
        var stock = new LinkedHashMap<Long, Long>();
        for (var good : goods) {
            long often = lines * (good.weight() / 1_000) / (sum / 1_000);
            long quantity = 12 + often * 2;
            stock.put(good.product().id(), Math.multiplyExact(quantity, 1_000L));
        }
        return stock;
    }
}
