package aisle.server.insight.simulator.policy;

import aisle.server.insight.forecast.model.Candidates;
import aisle.server.insight.forecast.model.ForecastModel;
import aisle.server.insight.forecast.model.Panel;
import aisle.server.insight.forecast.model.ProductForecast;
import aisle.server.insight.forecast.model.Progress;
import aisle.server.insight.forecast.model.Series;
import aisle.server.insight.forecast.model.Settings;
import aisle.server.insight.forecast.model.Training;
import aisle.server.insight.replenishment.Demand;
import aisle.server.insight.simulator.engine.Good;
import aisle.server.insight.simulator.engine.Shop;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The forecast of a real shop, in a simulated one: the same model, trained as a shop trains it, on a record of the same
 * shape: what was sold, prices and promotions as far as they are known, and the share of the day it was on the shelf.
 */
public final class ModelForecast implements LearningForecast {

    /** Days ahead: as far as the prices are known. Beyond them a day is like the same weekday before. */
    private static final int HORIZON = Shop.PRICES_KNOWN_DAYS;

    private static final int WEEK = 7;

    private final Shop shop;
    private final int retrainDays;
    private final Set<Long> all;
    private final Set<Long> sample;
    private final float[][] sold;
    private final float[][] onShelf;
    private final float[][] paid;
    private final Demand[][] expected;
    private int learned;
    private int trained;
    private @Nullable ForecastModel model;

    /**
     * A forecast that knows nothing until it {@linkplain #learn() learns}.
     *
     * @param retrainDays after how many days the model is trained anew
     */
    public ModelForecast(Shop shop, int retrainDays) {
        this.shop = shop;
        this.retrainDays = retrainDays;
        this.all = shop.range().stream().map(good -> (long) good.id()).collect(Collectors.toSet());
        this.sample = new HashSet<>(Settings.sample(all.stream().sorted().toList()));
        this.sold = new float[all.size()][0];
        this.onShelf = new float[all.size()][0];
        this.paid = new float[all.size()][0];
        this.expected = new Demand[all.size()][0];
    }

    @Override
    public void learn() {
        record();
        if (learned == 0) {
            return;
        }
        ForecastModel known = model;
        if (known == null || learned - trained >= retrainDays) {
            close();
            known = Training.train(panel(sample, 0), Settings.ofShop(learned), new Candidates(), Progress.UNHEARD);
            model = known;
            trained = learned;
        }
        for (ProductForecast forecast : known.forecast(panel(all, HORIZON), HORIZON, new Candidates())) {
            double[] mean = forecast.outlook().mean();
            double[][] deciles = forecast.outlook().quantiles();
            Demand[] days = new Demand[mean.length];
            Arrays.setAll(days, day -> Demand.ofDeciles(mean[day], deciles[day]));
            expected[(int) forecast.product()] = days;
        }
    }

    private void record() {
        int today = shop.today();
        for (int id = 0; id < sold.length; id++) {
            sold[id] = Arrays.copyOf(sold[id], today);
            onShelf[id] = Arrays.copyOf(onShelf[id], today);
            paid[id] = Arrays.copyOf(paid[id], today);
            for (int day = learned; day < today; day++) {
                sold[id][day] = shop.sold(id, day);
                onShelf[id][day] = (float) shop.onShelf(id, day);
                paid[id][day] = paid(id, day);
            }
        }
        learned = today;
    }

    /** What a piece cost on average on a past day: less than its price where some were marked down. */
    private float paid(int id, int day) {
        int sold = shop.sold(id, day);
        long price = shop.price(id, day);
        long full = (sold - shop.soldMarkedDown(id, day)) * price;
        return sold == 0 ? price : (float) (full + shop.markdownTakings(id, day)) / sold;
    }

    private Panel panel(Set<Long> products, int ahead) {
        return new Panel(
                (int) shop.calendar().date(0).toEpochDay(),
                learned,
                shop.range().stream()
                        .filter(good -> products.contains((long) good.id()))
                        .map(good -> series(good, learned + ahead))
                        .toList());
    }

    private Series series(Good good, int days) {
        float[] promoted = new float[days];
        float[] prices = new float[days];
        for (int day = 0; day < days; day++) {
            promoted[day] = shop.price(good.id(), day) < good.price() ? 1 : 0;
            prices[day] = day < learned ? paid[good.id()][day] : shop.price(good.id(), day);
        }
        return new Series(
                good.id(), good.category(), sinceFirstSale(sold[good.id()]), promoted, prices, onShelf[good.id()]);
    }

    private static float[] sinceFirstSale(float[] pieces) {
        float[] seen = pieces.clone();
        for (int day = 0; day < seen.length && seen[day] == 0; day++) {
            seen[day] = Float.NaN;
        }
        return seen;
    }

    @Override
    public Demand demand(long product, int daysAhead) {
        Demand[] days = expected[(int) product];
        if (days.length == 0) {
            return Demand.certain(0);
        }
        int day = daysAhead;
        while (day >= days.length) {
            day -= WEEK;
        }
        return days[day];
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
            model = null;
        }
    }
}
