package aisle.server.insight.replenishment;

import aisle.server.insight.replenishment.MarkdownAdvice.Reasons;
import java.util.List;

/**
 * Prices for what is near its end. For each cut the scenarios say what the lot would bring until its last day, what it
 * takes from the fresh goods beside it, which keep their worth, and from other products; the cut that brings most is
 * advised, none included.
 */
public final class NearExpiry {

    /** Of the extra units a cut sells, those that would have been another product's. */
    public static final double TAKEN_FROM_OTHERS = 0.4;
    /** Price cuts below the first tempt none who take the freshest, above the second all. */
    private static final double TEMPTS_FROM = 0.1;

    private static final double TEMPTS_ALL = 0.4;
    private static final double UPLIFT_MAX = 6;

    private final DemandForecast forecast;
    private final Assumptions assumptions;
    private final List<Long> cuts;
    private final boolean ofTheLotAlone;

    /**
     * Decides between these cuts, where a lot can have a price of its own.
     *
     * @param cuts parts per million of the price, rising, below a million
     */
    public NearExpiry(DemandForecast forecast, Assumptions assumptions, List<Long> cuts) {
        this(forecast, assumptions, cuts, true);
    }

    private NearExpiry(DemandForecast forecast, Assumptions assumptions, List<Long> cuts, boolean ofTheLotAlone) {
        this.forecast = forecast;
        this.assumptions = assumptions;
        this.cuts = List.copyOf(cuts);
        this.ofTheLotAlone = ofTheLotAlone;
    }

    /**
     * The same where a price holds for all of a product: fresh goods go cheaper too, and nobody is tempted to the old.
     */
    public static NearExpiry ofWholeProducts(DemandForecast forecast, Assumptions assumptions, List<Long> cuts) {
        return new NearExpiry(forecast, assumptions, cuts, false);
    }

    /** Advises a price for the lot that ends first. */
    public MarkdownAdvice advise(MarkdownQuestion question) {
        double[][] demand = Scenarios.of(forecast, question.product(), question.lastDay() + 1);
        var none = mean(question, demand, 0);
        var best = none;
        long bestCut = 0;
        for (long cut : cuts) {
            var tried = mean(question, demand, cut);
            boolean allowed = cut >= question.cutPpm();
            if (allowed && (tried.value() > best.value() || bestCut < question.cutPpm())) {
                best = tried;
                bestCut = cut;
            }
        }
        long price = question.price() - question.price() * bestCut / 1_000_000;
        return new MarkdownAdvice(
                question.product(),
                question.lastDay(),
                question.quantity(),
                bestCut,
                Math.max(1, price),
                new Reasons(none.sold(), none.wasted(), best.sold(), best.wasted(), best.value() - none.value()));
    }

    /**
     * How many times as much is taken to be wanted at a lower price: nobody has seen it where nothing was marked down.
     *
     * @param cut of the price, below 1
     * @param elasticity by how many per cent demand rises for each per cent the price falls
     */
    public static double uplift(double cut, double elasticity) {
        return Math.min(UPLIFT_MAX, StrictMath.pow(1 - cut, -elasticity));
    }

    private record Result(double value, double sold, double wasted) {}

    private Result mean(MarkdownQuestion question, double[][] demand, long cut) {
        double value = 0;
        double sold = 0;
        double wasted = 0;
        for (double[] days : demand) {
            var result = run(question, days, cut / 1e6);
            value += result.value();
            sold += result.sold();
            wasted += result.wasted();
        }
        return new Result(value / demand.length, sold / demand.length, wasted / demand.length);
    }

    private Result run(MarkdownQuestion question, double[] demand, double cut) {
        double old = question.quantity() / 1_000.0;
        double fresh = 0;
        double uplift = uplift(cut, question.elasticity());
        double tempted =
                cut == 0 || !ofTheLotAlone ? 0 : Math.clamp((cut - TEMPTS_FROM) / (TEMPTS_ALL - TEMPTS_FROM), 0, 1);
        double value = 0;
        double sold = 0;
        for (int day = 0; day < demand.length; day++) {
            fresh += question.freshOn(day) / 1_000.0;
            double revenue = question.revenueOn(day);
            double wanted = ofTheLotAlone ? demand[day] : demand[day] * uplift;
            double ofFreshest = fresh > 0 ? wanted * assumptions.freshest() * (1 - tempted) : 0;
            double fromFresh = Math.min(fresh, ofFreshest);
            double others = wanted - fromFresh;
            double fromOld = Math.min(old, ofTheLotAlone ? others * uplift : others);
            double rest = Math.min(fresh - fromFresh, Math.max(0, others - fromOld));
            double extra = ofTheLotAlone
                    ? Math.max(0, fromOld - others)
                    : Math.max(0, fromOld + fromFresh + rest - demand[day]);
            double ofFresh = ofTheLotAlone ? revenue : revenue * (1 - cut);
            value += fromOld * question.price() * (1 - cut) + (fromFresh + rest) * ofFresh;
            value -= extra * TAKEN_FROM_OTHERS * Math.max(0, revenue - question.cost());
            old -= fromOld;
            fresh -= fromFresh + rest;
            sold += fromOld;
        }
        return new Result(value + fresh * question.cost(), sold, old);
    }
}
