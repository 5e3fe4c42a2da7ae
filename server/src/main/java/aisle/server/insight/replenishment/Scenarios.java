package aisle.server.insight.replenishment;

import java.util.Random;

/**
 * The days ahead, some sixty times: in each scenario a demand for each day, drawn evenly over the forecast's quantiles
 * (Latin hypercube, McKay, Beckman and Conover 1979) and leaning the same way from day to day, because a level that is
 * wrong today is wrong tomorrow. The draws are the same every time: equal questions have equal answers.
 */
final class Scenarios {

    static final int COUNT = 64;
    static final int DAYS_MAX = 42;

    /** Of the variance of a day's rank, what is common to all days of a scenario. */
    private static final double COMMON = 0.15;

    private static final double[] PROBABILITIES = middles();
    private static final int[][] RANK = ranks();

    private Scenarios() {}

    /** Demand by scenario and day, in units. */
    static double[][] of(DemandForecast forecast, long product, int days) {
        double[][] demand = new double[COUNT][days];
        for (int day = 0; day < days; day++) {
            double[] units = forecast.demand(product, day).quantiles(PROBABILITIES);
            for (int scenario = 0; scenario < COUNT; scenario++) {
                demand[scenario][day] = units[RANK[day][scenario]];
            }
        }
        return demand;
    }

    /** The middles of equal shares. */
    private static double[] middles() {
        double[] middles = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            middles[i] = (i + 0.5) / COUNT;
        }
        return middles;
    }

    /** For each day the order of the scenarios by demand. */
    private static int[][] ranks() {
        var random = new Random(20_260_101);
        double[] common = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            common[i] = random.nextGaussian();
        }
        int[][] all = new int[DAYS_MAX][COUNT];
        for (var ofDay : all) {
            double[] score = new double[COUNT];
            for (int i = 0; i < COUNT; i++) {
                score[i] = Math.sqrt(COMMON) * common[i] + Math.sqrt(1 - COMMON) * random.nextGaussian();
            }
            for (int i = 0; i < COUNT; i++) {
                for (double other : score) {
                    ofDay[i] += other < score[i] ? 1 : 0;
                }
            }
        }
        return all;
    }
}
