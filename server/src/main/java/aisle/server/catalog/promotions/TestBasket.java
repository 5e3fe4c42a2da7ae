package aisle.server.catalog.promotions;

import aisle.core.Refusal;
import aisle.core.journal.Line;
import aisle.core.promotion.Coupon;
import aisle.core.promotion.Hint;
import aisle.core.promotion.Promotion;
import aisle.core.sale.Basket;
import aisle.core.sale.BasketLine;
import aisle.core.sale.PricedBasket;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries a promotion on goods before any till knows of it: the same core reckons, once with it and once without. */
@Component
class TestBasket {

    private static final int LINES_MAX = 100;
    private static final long ROW_MAX = 1_000_000;

    private final PriceBooks books;
    private final PromotionForms forms;
    private final Stores stores;
    private final Clock clock = Clock.systemUTC();

    TestBasket(PriceBooks books, PromotionForms forms, Stores stores) {
        this.books = books;
        this.forms = forms;
        this.stores = stores;
    }

    /**
     * Goods in the basket.
     *
     * @param quantity thousandths
     */
    record Sent(@Nullable Long product, @Nullable Long quantity) {}

    /**
     * What is tried.
     *
     * @param promotion its number; null for one that has none yet
     * @param day the business day; null for its first day, or today when that has passed
     * @param member whether a member buys
     * @param coupon whether its coupon is given, where it asks for one
     */
    record Question(
            @Nullable Long promotion,
            @Nullable PromotionTerms terms,
            @Nullable LocalDate day,
            @Nullable Boolean member,
            @Nullable Boolean coupon,
            @Nullable List<Sent> lines) {}

    /**
     * What a promotion takes off a line, minor units.
     *
     * @param own whether it is the one that is tried
     */
    record Given(long promotion, String name, long amount, boolean own) {}

    /**
     * A line of the basket, or the deposit of the one before.
     *
     * @param quantity thousandths
     * @param without what it comes to without the promotion, minor units
     * @param with what it comes to with it
     */
    record Row(
            long product,
            String name,
            String unit,
            long quantity,
            boolean deposit,
            long unitPrice,
            long without,
            long with,
            List<Given> given) {}

    /**
     * What a little more would save.
     *
     * @param product of which there should be more; null when any of the goods will do
     * @param more units; 0 where money is missing
     * @param spend minor units; 0 where units are missing
     * @param saves minor units
     */
    record Nearly(String promotion, boolean own, @Nullable String product, long more, long spend, long saves) {}

    /**
     * The basket priced twice, minor units. What stays is after tax and without deposits.
     *
     * @param without its total, with tax
     * @param stays what stays of it with the promotion
     * @param staysWithout what stays without
     * @param cost what its goods cost; null while the cost of one is not known
     */
    record Priced(
            LocalDate day,
            List<Row> rows,
            long without,
            long with,
            long stays,
            long staysWithout,
            @Nullable Long cost,
            List<Nearly> hints) {}

    /**
     * Prices the basket.
     *
     * @throws Problem 400 naming what is not allowed, such as a product that has no price on the day
     */
    Priced price(long store, Question asked) {
        PromotionTerms terms = asked.terms();
        if (terms == null) {
            throw Problem.invalid("terms", null, "what the promotion is");
        }
        Promotion promotion = forms.read(PromotionForms.numberOf(asked.promotion()), terms);
        LocalDate today = stores.find(store).dayOf(clock.instant());
        LocalDate first = LocalDate.ofEpochDay(promotion.scope().from());
        LocalDate asksFor = asked.day();
        LocalDate day = asksFor != null ? asksFor : first.isBefore(today) ? today : first;
        boolean member = Boolean.TRUE.equals(asked.member());
        Coupon coupon = promotion.scope().coupon();
        List<String> coupons =
                coupon != null && Boolean.TRUE.equals(asked.coupon()) ? List.of(coupon.code()) : List.of();
        PriceBook book = books.current(store);
        Prospect with = new Prospect(book, Prospect.with(book, promotion));
        Prospect without = new Prospect(book, Prospect.without(book, promotion.id()));
        List<BasketLine> lines = lines(asked.lines());
        try {
            Basket basket = with.basket(day.toEpochDay(), member, coupons, lines);
            PricedBasket tried = with.pricing().price(basket);
            List<Hint> hints = with.pricing().hints(basket);
            // A coupon that only this promotion asks for is no coupon without it.
            PricedBasket plain = without.pricing().price(without.basket(day.toEpochDay(), member, List.of(), lines));
            return priced(day, promotion, tried, plain, with, hints);
        } catch (Refusal refused) {
            throw Problem.invalid(refused.field(), refused.value(), refused.allowed());
        }
    }

    private static List<BasketLine> lines(@Nullable List<Sent> sent) {
        if (sent == null || sent.isEmpty() || sent.size() > LINES_MAX) {
            throw Problem.invalid("lines", sent == null ? null : sent.size(), "1 to " + LINES_MAX + " lines");
        }
        List<BasketLine> lines = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            Long product = sent.get(i).product();
            Long quantity = sent.get(i).quantity();
            if (product == null) {
                throw Problem.invalid("lines[" + i + "].product", null, "a product's number");
            }
            if (quantity == null || quantity < 1 || quantity > ROW_MAX) {
                throw Problem.invalid("lines[" + i + "].quantity", quantity, "1 to " + ROW_MAX + " thousandths");
            }
            lines.add(new BasketLine(product, "", quantity, 0, 0));
        }
        return lines;
    }

    private static Priced priced(
            LocalDate day,
            Promotion promotion,
            PricedBasket tried,
            PricedBasket plain,
            Prospect prospect,
            List<Hint> hints) {
        List<Row> rows = new ArrayList<>();
        Map<Long, String> names = new HashMap<>();
        for (int i = 0; i < tried.lines().size(); i++) {
            Line line = tried.lines().get(i);
            names.put(line.line(), line.name());
            rows.add(new Row(
                    line.product(),
                    line.name(),
                    line.unit().name(),
                    line.quantity(),
                    line.linkedTo() != 0,
                    line.unitPrice(),
                    plain.lines().get(i).net(),
                    line.net(),
                    line.discounts().stream()
                            .map(off -> new Given(
                                    off.promotion(), off.name(), off.amount(), off.promotion() == promotion.id()))
                            .toList()));
        }
        Prospect.Yield yield = prospect.yield(tried);
        return new Priced(
                day,
                rows,
                plain.total(),
                tried.total(),
                yield.net(),
                prospect.yield(plain).net(),
                yield.known() ? yield.cost() : null,
                hints.stream()
                        .map(hint -> new Nearly(
                                hint.name(),
                                hint.promotion() == promotion.id(),
                                hint.line() < 1 ? null : names.get((long) hint.line()),
                                hint.more(),
                                hint.spend(),
                                hint.saves()))
                        .toList());
    }
}
