package aisle.server.catalog.promotions;

import aisle.core.Refusal;
import aisle.core.journal.Line;
import aisle.core.price.Product;
import aisle.core.promotion.BasketPromotion;
import aisle.core.promotion.Coupon;
import aisle.core.promotion.OtherItem;
import aisle.core.promotion.Promotion;
import aisle.core.sale.BasketLine;
import aisle.core.sale.PricedBasket;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a promotion meets: others for the same goods on the same days, with what the core would give of both on a sample
 * basket and why, and goods that it would sell below cost.
 */
@Component
class PromotionConflicts {

    private static final int LISTED = 50;
    private static final int GOODS_MAX = 20_000;
    private static final long THOUSANDTHS = 1_000;

    private final JdbcClient sql;
    private final PriceBooks books;
    private final PromotionForms forms;
    private final Stores stores;
    private final Clock clock = Clock.systemUTC();

    PromotionConflicts(JdbcClient sql, PriceBooks books, PromotionForms forms, Stores stores) {
        this.sql = sql;
        this.books = books;
        this.forms = forms;
        this.stores = stores;
    }

    /** Why the core gives what it gives where two promotions are for the same goods. */
    enum Why {
        /** Both are given: one comes on top of the other, or looks at the sum. */
        ON_TOP,
        /** Both are given, each on units of its own. */
        SIDE_BY_SIDE,
        /** The one of the higher priority takes its units first, whatever the other would save. */
        PRIORITY,
        /** The one that saves the customer more is given. */
        SAVES_MORE,
        /** What the one leaves no longer comes to what the other, which looks at the sum, asks for. */
        TOO_LITTLE_LEFT,
        /** Both save the same: the one of the lower number is given. */
        LOWER_NUMBER,
        /** The sample is not enough for either. */
        NEITHER
    }

    /**
     * Another promotion for the same goods and days.
     *
     * @param from the first day on which both hold
     * @param to the first on which they no longer do; null for no end
     * @param shared how many products they share
     * @param product of which the sample has {@code units}
     * @param own minor units that this one alone saves on the sample
     * @param other that the other alone saves
     * @param both what is saved with both
     * @param ownGiven whether this one is given when both hold
     */
    record Conflict(
            long promotion,
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            long shared,
            String product,
            long units,
            long own,
            long other,
            long both,
            boolean ownGiven,
            boolean otherGiven,
            Why why) {}

    /**
     * A product that would be sold for less than it costs.
     *
     * @param units of it, as many as it takes until the promotion gives the most
     * @param stays what stays of them after tax, minor units
     * @param cost what they cost
     */
    record Below(long product, String name, long units, long stays, long cost) {}

    /**
     * What there is to know before a promotion is published.
     *
     * @param below the worst first, at most 50
     * @param belowCount how many there are
     * @param goods how many products the promotion is for
     * @param looked how many of them were looked at for their cost
     * @param unknown how many of these have no cost that is known
     */
    record Conflicts(
            List<Conflict> conflicts, List<Below> below, long belowCount, long goods, long looked, long unknown) {}

    /** @param promotion its number; null for one that has none yet */
    record Question(@Nullable Long promotion, @Nullable PromotionTerms terms) {}

    private record Shared(
            long promotion, LocalDate from, @Nullable LocalDate to, long count, List<Long> products) {}

    /**
     * Looks for conflicts.
     *
     * @throws Problem 400 naming what is not allowed
     */
    Conflicts of(long store, Question asked) {
        PromotionTerms terms = asked.terms();
        if (terms == null) {
            throw Problem.invalid("terms", null, "what the promotion is");
        }
        Promotion own = forms.read(PromotionForms.numberOf(asked.promotion()), terms);
        LocalDate today = stores.find(store).dayOf(clock.instant());
        PriceBook book = books.current(store);
        List<Conflict> conflicts = new ArrayList<>();
        for (Shared shared : shared(store, own.id(), terms, today)) {
            book.rules().promotions().stream()
                    .filter(each -> each.id() == shared.promotion)
                    .findFirst()
                    .flatMap(other -> conflict(book, own, other, shared))
                    .ifPresent(conflicts::add);
        }
        return below(book, own, terms, today, conflicts);
    }

    private Optional<Conflict> conflict(PriceBook book, Promotion own, Promotion other, Shared shared) {
        for (long product : shared.products) {
            try {
                return Optional.of(conflict(book, own, other, shared, product));
            } catch (Refusal noPriceThatDay) {
                continue; // another of the shared products may have one
            }
        }
        return Optional.empty();
    }

    private static Conflict conflict(PriceBook book, Promotion own, Promotion other, Shared shared, long id) {
        long day = shared.from.toEpochDay();
        Product product = book.product(id).orElseThrow(() -> new Refusal("product", "" + id, "a known product"));
        long price = product.priceOn(day, false).orElseThrow(() -> new Refusal("price", "none", "a price"));
        long units = Math.max(Sample.units(own, price), Sample.units(other, price));
        PricedBasket alone = priced(book, List.of(own), day, id, units);
        PricedBasket otherAlone = priced(book, List.of(other), day, id, units);
        PricedBasket both = priced(book, List.of(own, other), day, id, units);
        Set<Long> given = given(both);
        boolean ownGiven = given.contains(own.id());
        boolean otherGiven = given.contains(other.id());
        return new Conflict(
                other.id(),
                other.name(),
                shared.from,
                shared.to,
                shared.count,
                product.name(),
                units,
                alone.saved(),
                otherAlone.saved(),
                both.saved(),
                ownGiven,
                otherGiven,
                why(own, other, alone.saved(), otherAlone.saved(), ownGiven, otherGiven));
    }

    private static Why why(Promotion own, Promotion other, long saves, long otherSaves, boolean given, boolean too) {
        if (!given && !too) {
            return Why.NEITHER;
        }
        if (given && too) {
            boolean onTop = own.scope().stacks()
                    || other.scope().stacks()
                    || own instanceof BasketPromotion
                    || other instanceof BasketPromotion;
            return onTop ? Why.ON_TOP : Why.SIDE_BY_SIDE;
        }
        boolean ownLooksAtSum = own instanceof BasketPromotion;
        if (ownLooksAtSum != other instanceof BasketPromotion) {
            return ownLooksAtSum == given ? Why.SAVES_MORE : Why.TOO_LITTLE_LEFT;
        }
        if (own.scope().priority() != other.scope().priority()) {
            return Why.PRIORITY;
        }
        return saves == otherSaves ? Why.LOWER_NUMBER : Why.SAVES_MORE;
    }

    private static Set<Long> given(PricedBasket basket) {
        Set<Long> given = new TreeSet<>();
        for (Line line : basket.lines()) {
            line.discounts().forEach(off -> given.add(off.promotion()));
        }
        return given;
    }

    /** Units of a product in a member's basket with every coupon, and what each promotion gives off other goods. */
    private static PricedBasket priced(PriceBook book, List<Promotion> promotions, long day, long product, long units) {
        return priced(new Prospect(book, promotions), promotions, day, product, units);
    }

    private static PricedBasket priced(
            Prospect prospect, List<Promotion> promotions, long day, long product, long units) {
        List<BasketLine> lines = new ArrayList<>();
        lines.add(new BasketLine(product, "", units * THOUSANDTHS, 0, 0));
        for (Promotion each : promotions) {
            if (each instanceof OtherItem item && !item.reward().products().isEmpty()) {
                long reward = item.reward().products().getFirst();
                lines.add(new BasketLine(reward, "", item.get() * THOUSANDTHS, 0, 0));
            }
        }
        Set<String> coupons = new TreeSet<>();
        for (Promotion each : promotions) {
            Coupon coupon = each.scope().coupon();
            if (coupon != null) {
                coupons.add(coupon.code());
            }
        }
        return prospect.pricing().price(prospect.basket(day, true, List.copyOf(coupons), lines));
    }

    private Conflicts below(
            PriceBook book, Promotion own, PromotionTerms terms, LocalDate today, List<Conflict> conflicts) {
        LocalDate first = LocalDate.ofEpochDay(own.scope().from());
        long day = (first.isBefore(today) ? today : first).toEpochDay();
        List<Long> goods = goods(terms);
        List<Promotion> alone = List.of(own);
        Prospect prospect = new Prospect(book, alone);
        List<Below> below = new ArrayList<>();
        long unknown = 0;
        for (long id : goods.subList(0, Math.min(goods.size(), GOODS_MAX))) {
            Product product = book.product(id).orElse(null);
            OptionalLong price = product == null ? OptionalLong.empty() : product.priceOn(day, false);
            if (product == null || product.blocked() || price.isEmpty()) {
                continue; // it is not sold
            }
            long units = Sample.units(own, price.getAsLong());
            PricedBasket basket = priced(prospect, alone, day, id, units);
            Prospect.Yield yield = prospect.yield(basket);
            if (!yield.known()) {
                unknown++;
            } else if (basket.saved() > 0 && yield.net() < yield.cost()) {
                below.add(new Below(id, product.name(), units, yield.net(), yield.cost()));
            }
        }
        below.sort(Comparator.comparingLong(each -> each.stays() - each.cost()));
        return new Conflicts(
                conflicts,
                List.copyOf(below.subList(0, Math.min(below.size(), LISTED))),
                below.size(),
                goods.size(),
                Math.min(goods.size(), GOODS_MAX),
                unknown);
    }

    private List<Long> goods(PromotionTerms terms) {
        return sql.sql("select product from catalog.goods(:terms::jsonb - 'reward') order by product")
                .param("terms", forms.kept(terms))
                .query((row, number) -> row.getLong("product"))
                .list();
    }

    private List<Shared> shared(long store, long own, PromotionTerms terms, LocalDate today) {
        return sql.sql("""
                with own as materialized (select product from catalog.goods(:terms::jsonb))
                select m.id, greatest(m.valid_from, :from) as begins, least(m.valid_to, :to::date) as ends,
                       count(*) as shared, array[min(o.product), max(o.product)] as products
                from catalog.promotion_terms m
                cross join lateral catalog.goods(m.terms) g
                join own o on o.product = g.product
                where m.id <> :own and m.stopped_at is null and (m.stores is null or :store = any(m.stores))
                  and coalesce(m.valid_from < :to::date, true) and coalesce(m.valid_to > :from, true)
                group by m.id, m.valid_from, m.valid_to order by m.id""")
                .param("terms", forms.kept(terms))
                .param("own", own)
                .param("store", store)
                .param("from", terms.from() == null || terms.from().isBefore(today) ? today : terms.from())
                .param("to", terms.to())
                .query((row, number) -> new Shared(
                        row.getLong("id"),
                        row.getObject("begins", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getLong("shared"),
                        ids(row.getArray("products"))))
                .list();
    }

    private static List<Long> ids(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }
}
