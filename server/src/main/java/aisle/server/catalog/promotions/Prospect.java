package aisle.server.catalog.promotions;

import aisle.core.money.Share;
import aisle.core.price.Product;
import aisle.core.promotion.Promotion;
import aisle.core.sale.Basket;
import aisle.core.sale.BasketLine;
import aisle.core.sale.PricedBasket;
import aisle.core.sale.Pricing;
import aisle.core.sale.Rules;
import aisle.core.tax.Tax;
import aisle.server.catalog.PriceBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A store's rules as they would be: its price book with some promotions in place of its own, and the same core as the
 * till's to reckon with. What is called back or restricted is not asked about, for nothing is sold here.
 */
final class Prospect {

    private static final long THOUSANDTHS = 1_000;

    private final PriceBook book;
    private final Pricing pricing;
    private final Set<Long> inclusive = new HashSet<>();

    Prospect(PriceBook book, List<Promotion> promotions) {
        this.book = book;
        Rules rules = book.rules();
        this.pricing = new Pricing(new Rules(
                rules.store(),
                rules.currency(),
                rules.digits(),
                rules.cashStep(),
                rules.embedded(),
                rules.taxes(),
                promotions,
                List.of(),
                List.of(),
                rules.tenders(),
                rules.taxRounding(),
                rules.unreceiptedMost()));
        rules.taxes().stream().filter(Tax::inclusive).map(Tax::id).forEach(inclusive::add);
    }

    /** The promotions of a book but for one, and in its place what is written now. */
    static List<Promotion> with(PriceBook book, Promotion promotion) {
        List<Promotion> all = without(book, promotion.id());
        all.add(promotion);
        return all;
    }

    /** The promotions of a book but for one. */
    static List<Promotion> without(PriceBook book, long promotion) {
        List<Promotion> others = new ArrayList<>(book.rules().promotions());
        others.removeIf(each -> each.id() == promotion);
        return others;
    }

    /** Goods in a basket, with their products as the book has them; those it does not know are left to the core. */
    Basket basket(long day, boolean member, List<String> coupons, List<BasketLine> lines) {
        Map<Long, Product> products = new LinkedHashMap<>();
        for (BasketLine line : lines) {
            book.product(line.product()).ifPresent(product -> {
                products.put(product.id(), product);
                book.product(product.deposit()).ifPresent(deposit -> products.put(deposit.id(), deposit));
            });
        }
        return new Basket(day, member, coupons, List.copyOf(products.values()), lines);
    }

    /** The core's pricing with these rules. */
    Pricing pricing() {
        return pricing;
    }

    /**
     * What a basket leaves after tax, deposits aside, and what its goods cost.
     *
     * @param net minor units
     * @param cost minor units
     * @param known whether the cost of all of the goods is known
     */
    record Yield(long net, long cost, boolean known) {}

    Yield yield(PricedBasket basket) {
        long net = 0;
        long cost = 0;
        boolean known = true;
        for (var line : basket.lines()) {
            if (line.linkedTo() == 0) {
                long each = book.cost(line.product());
                net += line.net() - (inclusive.contains(line.tax()) ? line.taxAmount() : 0);
                cost += Share.halfUp(each, line.quantity(), THOUSANDTHS);
                known &= each > 0;
            }
        }
        return new Yield(net, cost, known);
    }
}
