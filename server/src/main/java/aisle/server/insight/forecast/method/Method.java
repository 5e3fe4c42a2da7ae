package aisle.server.insight.forecast.method;

import java.util.Arrays;

/** A way to forecast one product from its own days. */
public enum Method {
    /** The last day again. */
    NAIVE(LastDay::forecast),
    /** The mean of the last 28 days, and what these days were like. */
    MEAN(RecentDays::forecast),
    /** Exponential smoothing in state-space form. */
    ETS(Ets::forecast),
    /** The Theta method. */
    THETA(Theta::forecast),
    /** Two smoothed figures, how often and how much, for what sells now and then. */
    TSB(Tsb::forecast);

    private final Forecasting forecasting;

    Method(Forecasting forecasting) {
        this.forecasting = forecasting;
    }

    private interface Forecasting {
        Outlook forecast(double[] history, int horizon);
    }

    /**
     * Forecasts the days that follow a history.
     *
     * @param history one value a calendar day in units, the latest last; NaN for a day without an observation, which is
     *     not a zero
     * @param horizon days ahead, 1 or more
     * @return the outlook; nothing at all when there is no observation
     */
    public Outlook forecast(double[] history, int horizon) {
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon cannot be " + horizon + ": 1 or more");
        }
        boolean sold = Arrays.stream(history).anyMatch(value -> value > 0);
        return sold ? forecasting.forecast(history, horizon) : Outlook.nothing(horizon);
    }
}
