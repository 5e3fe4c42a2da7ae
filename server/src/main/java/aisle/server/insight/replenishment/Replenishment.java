package aisle.server.insight.replenishment;

import aisle.server.insight.replenishment.OrderAdvice.Limit;
import aisle.server.insight.replenishment.OrderAdvice.Reasons;
import aisle.server.insight.replenishment.OrderPolicy.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders for expected profit. Today's order has to serve from its own delivery until the delivery of the next order: a
 * unit sold in that time brings its margin, a unit left over saves buying one later if it sells before it expires, else
 * its cost is lost. That is the newsvendor's question (Arrow, Harris and Marschak 1951), asked over many scenarios of
 * demand so that dates, packs, late deliveries and goods already on their way count for what they do. Of goods that
 * keep, what is left is worth its cost less keeping it, and an order large enough to skip the next saves a delivery
 * line. Where a person has set levels, those say how much, and the scenarios only what that brings.
 */
public final class Replenishment {

    private static final int PACKS_MAX = 400;

    private final DemandForecast forecast;
    private final Assumptions assumptions;

    public Replenishment(DemandForecast forecast, Assumptions assumptions) {
        this.forecast = forecast;
        this.assumptions = assumptions;
    }

    /**
     * Advises a quantity; 0 packs where none is expected to pay.
     *
     * @throws IllegalArgumentException when the next delivery is more than 42 days ahead
     */
    public OrderAdvice advise(OrderQuestion question) {
        var terms = question.terms();
        if (terms.nextDays() > Scenarios.DAYS_MAX) {
            throw new IllegalArgumentException(
                    "nextDays is %d, at most %d".formatted(terms.nextDays(), Scenarios.DAYS_MAX));
        }
        double[][] demand = Scenarios.of(forecast, question.product(), days(terms));
        var path = new StockPath(question, demand, assumptions);
        return question.policy().rule() == Rule.FORECAST ? byGain(question, demand, path) : byLevels(question, path);
    }

    private static OrderAdvice byGain(OrderQuestion question, double[][] demand, StockPath path) {
        var terms = question.terms();
        var gains = new ArrayList<>(List.of(0.0));
        var none = path.run(0);
        int best = 0;
        int wanted = none.soldOut() == 0 ? 0 : packsWorthTrying(question, demand);
        int most = Math.min(wanted, fitting(question, path));
        for (int packs = 1, worse = 0; packs <= most; packs++) {
            double gain = Double.NEGATIVE_INFINITY;
            if (packs >= terms.minimumPacks()) {
                gain = path.run(packs).value() - none.value() - terms.lineCost();
                worse = gain < gains.getLast() ? worse + 1 : 0;
            }
            gains.add(gain);
            if (gain > gains.get(best)) {
                best = packs;
            }
            if (worse >= 2 && gain < gains.get(best) - terms.lineCost()) {
                break;
            }
        }
        Limit limit = best == most && most < wanted ? Limit.SHELF_SPACE : null;
        return advice(question, best, gains.get(best), gains, path, limit);
    }

    private static OrderAdvice byLevels(OrderQuestion question, StockPath path) {
        var terms = question.terms();
        int asked = question.policy().packs(question.position(), terms.pack());
        int wanted = asked == 0 ? 0 : Math.max(asked, terms.minimumPacks());
        int fitting = fitting(question, path);
        int selling = terms.expires() ? within(question, path, path.whileItKeeps() * 1_000) : Integer.MAX_VALUE;
        int packs = Math.min(wanted, Math.min(fitting, selling));
        Limit limit = packs == wanted ? null : fitting <= selling ? Limit.SHELF_SPACE : Limit.SHELF_LIFE;
        double gain = packs == 0 ? 0 : path.run(packs).value() - path.run(0).value() - terms.lineCost();
        return advice(question, packs, gain, List.of(), path, limit);
    }

    /** Packs there is room for beside what will be left. */
    private static int fitting(OrderQuestion question, StockPath path) {
        long space = question.policy().space();
        return space == OrderPolicy.ANY_AMOUNT ? Integer.MAX_VALUE : within(question, path, space);
    }

    /**
     * Whole packs that go into so much beside what will be left; the fewest that are delivered go in where nothing will
     * be, for else a product in large packs would never be ordered.
     */
    private static int within(OrderQuestion question, StockPath path, double most) {
        var terms = question.terms();
        double left = path.left() * 1_000;
        int packs = (int) Math.clamp(Math.floor((most - left) / terms.pack()), 0, Integer.MAX_VALUE);
        if (packs >= terms.minimumPacks()) {
            return packs;
        }
        return left < 1 ? terms.minimumPacks() : 0;
    }

    private static double cost(SupplyTerms terms, int packs) {
        return packs * (terms.pack() / 1_000.0) * terms.cost();
    }

    private static int days(SupplyTerms terms) {
        int days = terms.expires()
                ? Math.max(terms.nextDays() + 1, terms.leadDays() + terms.life() + 1)
                : 2 * terms.nextDays() - terms.leadDays() + 4;
        return Math.min(Scenarios.DAYS_MAX, days);
    }

    /** No more than serves nine of ten scenarios until the order after the next comes. */
    private static int packsWorthTrying(OrderQuestion question, double[][] demand) {
        var terms = question.terms();
        int until = Math.min(demand[0].length, 2 * terms.nextDays() - terms.leadDays());
        double[] sums = new double[demand.length];
        for (int scenario = 0; scenario < sums.length; scenario++) {
            sums[scenario] = Arrays.stream(demand[scenario], 0, until).sum();
        }
        Arrays.sort(sums);
        double most = sums[sums.length * 9 / 10] * 1_000;
        int packs = (int) Math.ceil(most / terms.pack()) + 1;
        return Math.clamp(packs, terms.minimumPacks(), PACKS_MAX);
    }

    private static OrderAdvice advice(
            OrderQuestion question, int packs, double gain, List<Double> gains, StockPath path, @Nullable Limit limit) {
        var terms = question.terms();
        var without = path.run(0);
        var with = path.run(packs);
        long quantity = packs * terms.pack();
        var reasons = new Reasons(
                question.position(),
                path.beforeDelivery(),
                path.untilNext(),
                with.sold(),
                with.soldOut(),
                without.soldOut(),
                with.wasted(),
                gain);
        return new OrderAdvice(
                question.product(),
                packs,
                quantity,
                Math.round(cost(terms, packs)),
                reasons,
                gains,
                question.policy().rule(),
                limit);
    }
}
