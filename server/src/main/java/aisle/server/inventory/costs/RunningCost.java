package aisle.server.inventory.costs;

import aisle.server.inventory.CostsSettled.Part;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one product on hand cost, movement by movement in the order of their days. What leaves takes its cost from the
 * layers that came; what leaves before anything came is owed, stays at what it was booked at, and takes its cost from
 * what comes next. Every part of a layer is a share rounded down, and the last one takes what is left: no minor unit
 * appears or goes.
 */
final class RunningCost {

    /**
     * Goods that came and are still there.
     *
     * @param day when; of an average, the last time
     * @param quantity thousandths
     * @param cost minor units of all of it
     */
    record Layer(LocalDate day, long quantity, long cost) {

        private Layer without(long left, long costOfIt) {
            return new Layer(day, quantity - left, cost - costOfIt);
        }
    }

    /**
     * Goods that left and have not come yet.
     *
     * @param part what they left for
     * @param quantity thousandths
     * @param cost what they were booked at, minor units
     */
    record Owed(Part part, long quantity, long cost) {}

    /**
     * All there is to know to go on from.
     *
     * @param found what movements cost beside what they were booked at, minor units by part, positive where stock is
     *     worth more by it
     * @param lastCost of what last came, minor units
     * @param lastQuantity of what last came, thousandths; 0 when nothing came yet
     * @param movements how many it is made of
     * @param landings how often a cost was laid on them
     */
    record State(
            List<Layer> layers,
            List<Owed> owed,
            Map<Part, Long> found,
            long lastCost,
            long lastQuantity,
            long movements,
            long landings) {
        State {
            layers = List.copyOf(layers);
            owed = List.copyOf(owed);
            found = Map.copyOf(found);
        }

        static final State NOTHING = new State(List.of(), List.of(), Map.of(), 0, 0, 0, 0);

        /** Thousandths; below zero where more left than came. */
        long quantity() {
            return layers.stream().mapToLong(Layer::quantity).sum()
                    - owed.stream().mapToLong(Owed::quantity).sum();
        }

        /** Minor units of what is on hand. */
        long value() {
            return layers.stream().mapToLong(Layer::cost).sum()
                    - owed.stream().mapToLong(Owed::cost).sum();
        }
    }

    private final CostMethod method;
    private final List<Layer> layers;
    private final List<Owed> owed;
    private final Map<Part, Long> found = new EnumMap<>(Part.class);
    private long lastCost;
    private long lastQuantity;
    private long movements;
    private long landings;

    RunningCost(CostMethod method, State from) {
        this.method = method;
        this.layers = new ArrayList<>(from.layers());
        this.owed = new ArrayList<>(from.owed());
        this.found.putAll(from.found());
        this.lastCost = from.lastCost();
        this.lastQuantity = from.lastQuantity();
        this.movements = from.movements();
        this.landings = from.landings();
    }

    State state() {
        return new State(layers, owed, found, lastCost, lastQuantity, movements, landings);
    }

    void move(Flow flow) {
        movements++;
        landings += flow.landings();
        if (flow.quantity() < 0) {
            leave(flow.part(), -flow.quantity(), -flow.cost());
        } else if (flow.bringsItsCost()) {
            come(flow.day(), flow.quantity(), Math.addExact(flow.cost(), flow.landed()));
        } else {
            comeBack(flow);
        }
    }

    private void come(LocalDate day, long quantity, long cost) {
        lastCost = cost;
        lastQuantity = quantity;
        Layer left = new Layer(day, quantity, cost);
        while (left.quantity() > 0 && !owed.isEmpty()) {
            Owed first = owed.getFirst();
            long now = Math.min(left.quantity(), first.quantity());
            long really = share(left.cost(), now, left.quantity());
            find(first.part(), payOwed(now) - really);
            left = left.without(now, really);
        }
        stand(left);
    }

    /** What is brought back or found costs what it was held to cost: what is owed for it, else what is there. */
    private void comeBack(Flow flow) {
        Layer left = new Layer(flow.day(), flow.quantity(), flow.cost());
        while (left.quantity() > 0 && !owed.isEmpty()) {
            long now = Math.min(left.quantity(), owed.getFirst().quantity());
            long booked = share(left.cost(), now, left.quantity());
            find(flow.part(), payOwed(now) - booked);
            left = left.without(now, booked);
        }
        if (left.quantity() > 0) {
            long cost = held(left);
            find(flow.part(), cost - left.cost());
            stand(new Layer(left.day(), left.quantity(), cost));
        }
    }

    private long held(Layer back) {
        long there = layers.stream().mapToLong(Layer::quantity).sum();
        if (there > 0) {
            return share(layers.stream().mapToLong(Layer::cost).sum(), back.quantity(), there);
        }
        return lastQuantity > 0 ? share(lastCost, back.quantity(), lastQuantity) : back.cost();
    }

    private void leave(Part part, long quantity, long booked) {
        long left = quantity;
        long bookedLeft = booked;
        while (left > 0 && !layers.isEmpty()) {
            Layer first = layers.getFirst();
            long now = Math.min(left, first.quantity());
            long really = share(first.cost(), now, first.quantity());
            long asBooked = share(bookedLeft, now, left);
            find(part, asBooked - really);
            keepOrDrop(first.without(now, really));
            left -= now;
            bookedLeft -= asBooked;
        }
        if (left > 0) {
            owed.add(new Owed(part, left, bookedLeft));
        }
    }

    private void keepOrDrop(Layer first) {
        if (first.quantity() > 0) {
            layers.set(0, first);
        } else {
            layers.removeFirst();
        }
    }

    /** Takes so much off what is owed first. What it was booked at, minor units. */
    private long payOwed(long quantity) {
        Owed first = owed.getFirst();
        long booked = share(first.cost(), quantity, first.quantity());
        if (quantity == first.quantity()) {
            owed.removeFirst();
        } else {
            owed.set(0, new Owed(first.part(), first.quantity() - quantity, first.cost() - booked));
        }
        return booked;
    }

    private void stand(Layer layer) {
        if (layer.quantity() == 0) {
            return;
        }
        if (method == CostMethod.AVERAGE && !layers.isEmpty()) {
            Layer before = layers.removeFirst();
            layers.add(new Layer(
                    layer.day(), before.quantity() + layer.quantity(), Math.addExact(before.cost(), layer.cost())));
        } else {
            layers.add(layer);
        }
    }

    private void find(Part part, long difference) {
        found.merge(part, difference, Math::addExact);
    }

    private static long share(long cost, long part, long of) {
        return BigInteger.valueOf(cost)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(of))
                .longValueExact();
    }
}
