package aisle.server.insight.forecast.method;

import java.util.Arrays;

/**
 * The method of Teunter, Syntetos and Babai for what sells now and then ("Intermittent demand: linking forecasting to
 * inventory obsolescence", European Journal of Operational Research 214, 2011): the probability of a sale is smoothed
 * every day, the size of a sale on days with one; the forecast is their product. A product that stops selling fades
 * away. The two smoothing constants are those of a small grid with the least squared error one day ahead.
 *
 * <p>Quantiles: nothing with the probability of no sale, else the sizes sold so far, scaled to the smoothed size.
 */
final class Tsb {

    private static final double[] PROBABILITY_STEPS = {0.01, 0.02, 0.05, 0.1, 0.2};
    private static final double[] SIZE_STEPS = {0.02, 0.05, 0.1, 0.2, 0.4};
    private static final int DAYS_MAX = 728;

    private Tsb() {}

    /** Where smoothing has come to, and how well it went: {@code squares} is the sum of squared errors a day ahead. */
    record Smoothed(double probability, double size, double squares) {}

    static Outlook forecast(double[] history, int horizon) {
        double[] days = Observed.days(Observed.last(history, DAYS_MAX));
        double[] sizes = Arrays.stream(days).filter(value -> value > 0).sorted().toArray();
        if (sizes.length == 0) {
            return Outlook.nothing(horizon);
        }
        Smoothed best = smooth(days, PROBABILITY_STEPS[0], SIZE_STEPS[0]);
        for (double probabilityStep : PROBABILITY_STEPS) {
            for (double sizeStep : SIZE_STEPS) {
                Smoothed tried = smooth(days, probabilityStep, sizeStep);
                best = tried.squares < best.squares ? tried : best;
            }
        }
        Smoothed state = best;
        double scale = state.size / Arrays.stream(sizes).average().orElseThrow();
        double none = 1 - state.probability;
        return Outlook.everyDay(
                horizon,
                state.probability * state.size,
                level -> level <= none
                        ? 0
                        : scale * Observed.quantile(sizes, Math.clamp((level - none) / state.probability, 0, 1)));
    }

    /**
     * Smooths through all days. It begins with the share of days with a sale and the mean size of one.
     *
     * @param days observations, at least one above zero
     */
    static Smoothed smooth(double[] days, double probabilityStep, double sizeStep) {
        double[] sold = Arrays.stream(days).filter(value -> value > 0).toArray();
        double probability = (double) sold.length / days.length;
        double size = Arrays.stream(sold).average().orElseThrow();
        double squares = 0;
        for (double day : days) {
            double error = day - probability * size;
            squares += error * error;
            if (day > 0) {
                size += sizeStep * (day - size);
                probability += probabilityStep * (1 - probability);
            } else {
                probability -= probabilityStep * probability;
            }
        }
        return new Smoothed(probability, size, squares);
    }
}
