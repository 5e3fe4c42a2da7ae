package aisle.server.insight.replenishment;

import java.util.Arrays;
import java.util.Comparator;

/** Follows a product's lots through the scenarios, with a delivery of so many packs and without. */
final class StockPath {

    private final SupplyTerms terms;
    private final OrderQuestion question;
    private final double[][] demand;
    private final Assumptions assumptions;
    private final int days;
    private final double cost;
    private final double freshest;
    private final int[] first;
    private final int[] last;
    private final double[][] atDelivery;
    private final double[] left;
    private final int[] order;

    /** What a scenario brings; means over all of them when returned. */
    record Result(double value, double sold, double soldOut, double wasted) {}

    StockPath(OrderQuestion question, double[][] demand, Assumptions assumptions) {
        this.question = question;
        this.terms = question.terms();
        this.demand = demand;
        this.assumptions = assumptions;
        this.days = demand[0].length;
        this.cost = terms.cost();
        this.freshest = terms.expires() ? assumptions.freshest() : 0;
        var lots = question.stock().stream()
                .filter(lot -> lot.quantity() > 0)
                .sorted(Comparator.comparingInt(StockLot::lastDay))
                .toList();
        int count = lots.size() + 1;
        first = new int[count];
        last = new int[count];
        left = new double[count];
        order = new int[count];
        for (int i = 0; i < lots.size(); i++) {
            first[i] = lots.get(i).firstDay();
            last[i] = lots.get(i).lastDay();
            left[i] = lots.get(i).quantity() / 1_000.0;
        }
        double[] today = left.clone();
        atDelivery = new double[demand.length][];
        first[count - 1] = StockLot.KEEPS;
        for (int scenario = 0; scenario < demand.length; scenario++) {
            System.arraycopy(today, 0, left, 0, count);
            orderLots();
            for (int day = 0; day < delivery(scenario); day++) {
                sell(day, demand[scenario][day]);
                expire(day);
            }
            atDelivery[scenario] = left.clone();
        }
    }

    private int delivery(int scenario) {
        return Math.min(days, terms.leadDays() + late(scenario, 37));
    }

    private int next(int scenario) {
        return Math.min(days, terms.nextDays() + late(scenario, 23));
    }

    /** Lateness spread evenly over the scenarios, for this delivery and the next in different ones. */
    private int late(int scenario, int stride) {
        return among(scenario, stride, terms.latePpm()) ? 1 : 0;
    }

    /** How much of the delivery comes: of a short line half, and only that is paid. */
    private double fill(int scenario) {
        return among(scenario, 11, terms.shortPpm()) ? 0.5 : 1;
    }

    private boolean among(int scenario, int stride, long ppm) {
        return (scenario * stride % demand.length + 0.5) / demand.length * 1e6 < ppm;
    }

    private void orderLots() {
        for (int i = 0; i < order.length; i++) {
            int at = i;
            while (at > 0 && last[order[at - 1]] > last[i]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = i;
        }
    }

    /** Demand until this delivery comes, the mean over the scenarios. */
    double beforeDelivery() {
        return mean(0, terms.leadDays());
    }

    /** Demand from then until the next delivery could come, the mean over the scenarios. */
    double untilNext() {
        return mean(terms.leadDays(), Math.min(days, terms.nextDays()));
    }

    /** What is there when the delivery comes, what comes later included; the mean over the scenarios. */
    double left() {
        return Arrays.stream(atDelivery).flatMapToDouble(Arrays::stream).sum() / demand.length;
    }

    /** Demand from the delivery until it expires; only of what expires. */
    double whileItKeeps() {
        return mean(terms.leadDays(), Math.min(days, terms.leadDays() + terms.life()));
    }

    private double mean(int from, int to) {
        double sum = 0;
        for (double[] ofDay : demand) {
            sum += Arrays.stream(ofDay, from, to).sum();
        }
        return sum / demand.length;
    }

    /** The means over all scenarios when so many packs are ordered; of the value, what comes is paid. */
    Result run(int packs) {
        double value = 0;
        double sold = 0;
        double out = 0;
        double wasted = 0;
        for (int scenario = 0; scenario < demand.length; scenario++) {
            var result = run(packs, scenario);
            value += result.value();
            sold += result.sold();
            out += result.soldOut();
            wasted += result.wasted();
        }
        int count = demand.length;
        return new Result(value / count, sold / count, out / count, wasted / count);
    }

    private Result run(int packs, int scenario) {
        int own = left.length - 1;
        int delivery = delivery(scenario);
        int next = next(scenario);
        System.arraycopy(atDelivery[scenario], 0, left, 0, left.length);
        double came = packs * (terms.pack() / 1_000.0) * fill(scenario);
        left[own] = came;
        first[own] = delivery;
        last[own] = terms.lastDay(delivery);
        orderLots();
        double value = -came * cost;
        double sold = 0;
        double wasted = 0;
        boolean out = false;
        for (int day = delivery; day < days; day++) {
            double wanted = demand[scenario][day];
            if (day == next && stays(next) && total() >= demandAfter(scenario, next)) {
                value += terms.lineCost();
            }
            if (day < next) {
                double got = sell(day, wanted);
                double revenue = question.revenueOn(day);
                value += got * (revenue - assumptions.standsIn() * Math.max(0, revenue - cost));
                sold += got;
                out |= got < wanted - 1e-9;
            } else {
                value += cost * sell(day, wanted * (1 - freshest));
            }
            double gone = expire(day);
            wasted += gone;
            value += gone * cost * assumptions.salvage();
            double held = total();
            value -= held * cost * assumptions.holding();
            if (held == 0 && day >= next) {
                break;
            }
        }
        return new Result(value + total() * cost, sold, out ? 1 : 0, wasted);
    }

    /** Whether what is ordered today can still be sold when the order after the next comes. */
    private boolean stays(int next) {
        return last[left.length - 1] >= next + terms.nextDays() - terms.leadDays();
    }

    private double demandAfter(int scenario, int next) {
        double sum = 0;
        int end = Math.min(days, next + terms.nextDays() - terms.leadDays());
        for (int day = next; day < end; day++) {
            sum += demand[scenario][day];
        }
        return sum;
    }

    private double total() {
        double sum = 0;
        for (double each : left) {
            sum += each;
        }
        return sum;
    }

    /** Sells to those who take the freshest from behind, then to all others from the front, and says how much. */
    private double sell(int day, double wanted) {
        double fromBehind = wanted * freshest;
        double toTake = fromBehind;
        for (int i = order.length - 1; i >= 0 && toTake > 0; i--) {
            toTake -= take(order[i], day, toTake);
        }
        double taken = fromBehind - toTake;
        double rest = wanted - taken;
        for (int i = 0; i < order.length && rest > 0; i++) {
            rest -= take(order[i], day, rest);
        }
        return wanted - rest;
    }

    private double take(int lot, int day, double wanted) {
        if (first[lot] > day || last[lot] < day) {
            return 0;
        }
        double taken = Math.min(wanted, left[lot]);
        left[lot] -= taken;
        return taken;
    }

    private double expire(int day) {
        double gone = 0;
        for (int lot = 0; lot < left.length; lot++) {
            if (last[lot] <= day && left[lot] > 0) {
                gone += left[lot];
                left[lot] = 0;
            }
        }
        return gone;
    }
}
