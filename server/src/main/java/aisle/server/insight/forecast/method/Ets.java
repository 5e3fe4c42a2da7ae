package aisle.server.insight.forecast.method;

import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Exponential smoothing in state-space form (Hyndman, Koehler, Ord and Snyder, <i>Forecasting with Exponential
 * Smoothing</i>, Springer 2008), with additive errors, because days without a sale are many:
 *
 * <pre>
 * y(t) = l(t-1) + phi b(t-1) + s(t-7) + e(t)
 * l(t) = l(t-1) + phi b(t-1) + alpha e(t)
 * b(t) = phi b(t-1) + beta e(t)
 * s(t) = s(t-7) + gamma e(t)
 * </pre>
 *
 * <p>Four shapes, with and without a damped trend and a weekly season, each fitted by least squares and chosen by the
 * corrected Akaike criterion. The states begin at the first weeks' means. On a day without an observation the states go
 * on without an error. Quantiles are normal with the models' own variance (there, table 6.1).
 */
final class Ets {

    private static final int WEEK = 7;
    private static final int DAYS_MAX = 728;
    private static final int WARM_UP_WEEKS = 4;
    private static final int TRIES_MAX = 160;

    private Ets() {}

    /** What a model has: a damped trend, a weekly season. */
    record Shape(boolean trend, boolean season) {
        /** Smoothing constants. */
        int constants() {
            return 1 + (trend ? 2 : 0) + (season ? 1 : 0);
        }

        /** All that was estimated, with the states at the beginning and the variance. */
        int parameters() {
            return constants() + 1 + (trend ? 1 : 0) + (season ? WEEK - 1 : 0) + 1;
        }
    }

    /** Smoothing constants in their allowed region. */
    record Constants(double alpha, double beta, double gamma, double phi) {
        /**
         * From numbers without bounds, each pressed into its own: alpha in (0,1), beta below alpha, gamma below
         * 1-alpha.
         */
        static Constants of(Shape shape, double[] free) {
            double alpha = 0.001 + 0.998 * pressed(free[0]);
            int next = 1;
            double beta = 0;
            double phi = 0;
            if (shape.trend) {
                beta = alpha * pressed(free[next++]);
                phi = 0.8 + 0.18 * pressed(free[next++]);
            }
            double gamma = shape.season ? (1 - alpha) * pressed(free[next]) : 0;
            return new Constants(alpha, beta, gamma, phi);
        }

        private static double pressed(double free) {
            return 1 / (1 + Math.exp(-free));
        }
    }

    /** A model run through a history: its states after the last day, and how it erred. */
    static final class Run {
        private final double[] season = new double[WEEK];
        private double level;
        private double slope;
        private double squares;
        private int steps;

        /** Runs through every day. */
        static Run through(double[] history, Shape shape, Constants constants) {
            Run run = new Run();
            run.begin(history, shape);
            for (int day = 0; day < history.length; day++) {
                run.step(history[day], day % WEEK, constants);
            }
            return run;
        }

        private void begin(double[] history, Shape shape) {
            double[] first = java.util.Arrays.copyOf(history, Math.min(history.length, WARM_UP_WEEKS * WEEK));
            level = Observed.mean(first);
            if (shape.season) {
                System.arraycopy(Theta.season(first), 0, season, 0, WEEK);
            }
        }

        private void step(double observed, int weekday, Constants constants) {
            double ahead = level + constants.phi * slope;
            double error = observed - ahead - season[weekday];
            if (Double.isNaN(error)) {
                error = 0;
            } else {
                squares += error * error;
                steps++;
            }
            level = ahead + constants.alpha * error;
            slope = constants.phi * slope + constants.beta * error;
            season[weekday] += constants.gamma * error;
        }

        double squares() {
            return squares;
        }

        double level() {
            return level;
        }

        private double criterion(Shape shape) {
            int k = shape.parameters();
            double free = steps - k - 1.0;
            if (free <= 0) {
                return Double.POSITIVE_INFINITY;
            }
            return steps * Math.log(Math.max(squares, 1e-9) / steps) + 2.0 * k + 2.0 * k * (k + 1) / free;
        }
    }

    private record Fitted(Shape shape, Constants constants, Run run) {}

    static Outlook forecast(double[] whole, int horizon) {
        double[] history = Observed.sinceFirst(Observed.last(whole, DAYS_MAX));
        Fitted best = fit(history, new Shape(false, false));
        for (Shape shape : new Shape[] {new Shape(true, false), new Shape(false, true), new Shape(true, true)}) {
            if (shape.season && history.length < 3 * WEEK) {
                continue;
            }
            Fitted tried = fit(history, shape);
            best = tried.run.criterion(shape) < best.run.criterion(best.shape) ? tried : best;
        }
        return ahead(best, history.length, horizon);
    }

    private static Fitted fit(double[] history, Shape shape) {
        double[] guess = new double[shape.constants()];
        java.util.Arrays.fill(guess, -2);
        double[] found = new SimplexOptimizer(new SimpleValueChecker(1e-5, 1e-9, TRIES_MAX))
                .optimize(
                        new MaxEval(10 * TRIES_MAX),
                        GoalType.MINIMIZE,
                        new InitialGuess(guess),
                        new NelderMeadSimplex(guess.length, 1.0),
                        new ObjectiveFunction(free -> Run.through(history, shape, Constants.of(shape, free)).squares))
                .getPoint();
        Constants constants = Constants.of(shape, found);
        return new Fitted(shape, constants, Run.through(history, shape, constants));
    }

    private static Outlook ahead(Fitted model, int days, int horizon) {
        Constants constants = model.constants;
        Run run = model.run;
        double variance = run.squares / Math.max(1, run.steps);
        double[] point = new double[horizon];
        double[] deviations = new double[horizon];
        double damping = 0;
        double factor = 1;
        double damped = constants.phi;
        for (int ahead = 0; ahead < horizon; ahead++) {
            damping += damped;
            damped *= constants.phi;
            point[ahead] = run.level + damping * run.slope + run.season[(days + ahead) % WEEK];
            deviations[ahead] = Math.sqrt(variance * factor);
            boolean sameWeekday = (ahead + 1) % WEEK == 0;
            double carried = constants.alpha + constants.beta * damping + (sameWeekday ? constants.gamma : 0);
            factor += carried * carried;
        }
        return LastDay.normal(point, deviations);
    }
}
