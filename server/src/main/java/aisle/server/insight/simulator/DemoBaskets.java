package aisle.server.insight.simulator;

import aisle.core.journal.AgeCheck;
import aisle.core.journal.AgeProof;
import aisle.core.price.Product;
import aisle.core.restriction.Circumstances;
import aisle.core.restriction.Restriction;
import aisle.core.sale.Basket;
import aisle.core.sale.BasketLine;
import aisle.server.catalog.PriceBook;
import aisle.server.insight.simulator.DemoDay.Bought;
import aisle.server.insight.simulator.DemoDay.Visit;
import aisle.server.insight.simulator.ShopPlan.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes a till's basket of what a visitor took: its codes, what the scale shows, the counter's labels. */
final class DemoBaskets {

    private static final int MEMBERS = 35;

    private final PriceBook book;
    private final List<DemoGood> carried;
    private final DemoShelves shelves;

    DemoBaskets(PriceBook book, List<DemoGood> carried, DemoShelves shelves) {
        this.book = book;
        this.carried = carried;
        this.shelves = shelves;
    }

    /**
     * Takes it from the shelves as well.
     *
     * @param minute of the week
     */
    Basket fill(LocalDate day, int minute, Visit visit, Random random) {
        boolean member = random.nextInt(100) < MEMBERS;
        var lines = new ArrayList<BasketLine>();
        var products = new LinkedHashMap<Long, Product>();
        for (var bought : visit.bought()) {
            var good = carried.get(bought.good());
            var product = add(products, good.product().id());
            lines.add(line(good, bought, product, day.toEpochDay(), member, random));
        }
        var so = new Circumstances(minute, DemoStaff.AGE_REACHED, asked(products.values(), lines.size()));
        return new Basket(day.toEpochDay(), member, List.of(), so, null, List.copyOf(products.values()), lines);
    }

    /** Whoever buys restricted goods is asked, every third by a document. */
    private @Nullable AgeCheck asked(Collection<Product> products, int lines) {
        int age = products.stream()
                .flatMap(product -> book.pricing().restrictions().of(product).stream())
                .mapToInt(Restriction::age)
                .max()
                .orElse(0);
        var how = lines % 3 == 0 ? AgeProof.DAY_OF_BIRTH : AgeProof.CLEARLY_OLDER;
        return age == 0 ? null : new AgeCheck(age, how, 0);
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

    private BasketLine line(DemoGood good, Bought bought, Product product, long day, boolean member, Random random) {
        long quantity = shelves.weigh(bought.good(), bought.pieces(), bought.left(), random);
        if (good.label() == Label.PRICE) {
            return priced(
                    bought, product, quantity, product.priceOn(day, member).orElseThrow());
        }
        shelves.take(bought.good(), quantity, bought.left());
        if (good.label() == Label.WEIGHT) {
            String code = DemoCodes.label(Label.WEIGHT, Integer.parseInt(typed(product)), quantity);
            return new BasketLine(product.id(), code, quantity, 0, 0);
        }
        return new BasketLine(product.id(), typed(product), quantity, good.weighed() ? product.tare() : 0, 0);
    }

    /** The label says whole cents, and the till takes the weight from them: rounded down, so that it is there. */
    private BasketLine priced(Bought bought, Product product, long weight, long perPound) {
        long price = Math.max(1, perPound * weight / 1_000);
        long counted = Math.max(1, (price * 1_000 + perPound / 2) / perPound);
        shelves.take(bought.good(), counted, bought.left());
        String code = DemoCodes.label(Label.PRICE, Integer.parseInt(typed(product)), price);
        return new BasketLine(product.id(), code, 0, 0, price);
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
}
