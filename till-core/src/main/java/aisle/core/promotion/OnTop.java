package aisle.core.promotion;

import aisle.core.money.Limits;
import aisle.core.money.Share;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What comes after the units were divided among promotions: first the promotions of units that stack, each off what
 * those before it left of every line; then the thresholds, off what their lines still come to.
 *
 * <p>Thresholds of one priority that share a line exclude each other, and the choice that saves most is found by trying
 * them all (of more than {@value #TRIED}, those that save most); one that stacks excludes none and comes last.
 */
final class OnTop {
    private static final int TRIED = 12;

    private final Visit visit;
    private final List<Candidate> lines;
    private final List<List<Discount>> discounts;
    private final long[] net;

    /** By rank, the promotions that hold. */
    private final Map<Integer, Reach> reaches = new TreeMap<>();

    /** A promotion and the lines it is for, from the dearest; as a set beside. */
    private record Reach(Promotion promotion, List<Integer> lines, BitSet set) {
        Reach(Promotion promotion) {
            this(promotion, new ArrayList<>(), new BitSet());
        }

        int priority() {
            return promotion.scope().priority();
        }

        void add(int line) {
            lines.add(line);
            set.set(line);
        }
    }

    /**
     * @param order of the lines, from the dearest
     * @param discounts of each line so far; what is given here is added
     */
    OnTop(
            PromotionIndex index,
            Visit visit,
            List<Candidate> lines,
            List<Integer> order,
            List<List<Discount>> discounts) {
        this.visit = visit;
        this.lines = lines;
        this.discounts = discounts;
        this.net = new long[lines.size()];
        for (int line : order) {
            net[line] = lines.get(line).gross();
            discounts.get(line).forEach(discount -> net[line] -= discount.amount());
            for (int rank : index.of(lines.get(line).product())) {
                Promotion promotion = index.at(rank);
                if (!PromotionIndex.divides(promotion) && promotion.scope().holds(visit)) {
                    reaches.computeIfAbsent(rank, key -> new Reach(promotion)).add(line);
                }
            }
        }
    }

    void give() {
        List<Reach> thresholds = new ArrayList<>();
        List<Reach> last = new ArrayList<>();
        for (Reach reach : byPriority()) {
            switch (reach.promotion) {
                case UnitPromotion unit -> giveOnUnits(unit, reach.lines);
                case BasketPromotion basket -> (basket.scope().stacks() ? last : thresholds).add(reach);
                case SetPromotion set -> throw new IllegalStateException("a set does not stack: " + set.id());
            }
        }
        best(thresholds).forEach(this::giveOnSum);
        last.forEach(this::giveOnSum);
    }

    private List<Reach> byPriority() {
        List<Reach> all = new ArrayList<>(reaches.values());
        all.sort((a, b) -> Integer.compare(b.priority(), a.priority()));
        return all;
    }

    /** Rounded half up once for each product, and spread by what each line saves. */
    private void giveOnUnits(UnitPromotion promotion, List<Integer> some) {
        Map<Long, Given> byProduct = new LinkedHashMap<>();
        int left = promotion.scope().uses(visit);
        for (int line : some) {
            Candidate candidate = lines.get(line);
            int units = Math.min(left, candidate.units());
            long whole = promotion.saving(candidate.unitPrice(), candidate.quantity(), net[line]);
            byProduct
                    .computeIfAbsent(candidate.product().id(), key -> new Given())
                    .add(line, Share.halfUp(whole, units, candidate.units()));
            left -= units;
        }
        for (Given given : byProduct.values()) {
            spread(promotion, Share.halfUp(given.exact, Limits.PPM), given.lines, given.savings);
        }
    }

    /** What is rounded together. */
    private static final class Given {
        final List<Integer> lines = new ArrayList<>();
        final List<Long> savings = new ArrayList<>();
        long exact;

        void add(int line, long saving) {
            lines.add(line);
            savings.add(saving);
            exact += saving;
        }
    }

    /** Of thresholds by priority those that are given. */
    private List<Reach> best(List<Reach> thresholds) {
        List<Reach> taken = new ArrayList<>();
        BitSet covered = new BitSet();
        for (int from = 0, to; from < thresholds.size(); from = to) {
            List<Reach> alike = new ArrayList<>();
            for (to = from;
                    to < thresholds.size()
                            && thresholds.get(to).priority()
                                    == thresholds.get(from).priority();
                    to++) {
                Reach reach = thresholds.get(to);
                if (saving(reach) > 0 && !reach.set.intersects(covered)) {
                    alike.add(reach);
                }
            }
            for (Reach reach : new Choice(few(alike)).best()) {
                taken.add(reach);
                covered.or(reach.set);
            }
        }
        return taken;
    }

    /** As few as can all be tried: those that save most, in their order. */
    private List<Reach> few(List<Reach> some) {
        if (some.size() <= TRIED) {
            return some;
        }
        List<Reach> most = new ArrayList<>(some);
        most.sort((a, b) -> Long.compare(saving(b), saving(a)));
        List<Reach> few = new ArrayList<>(some);
        few.retainAll(most.subList(0, TRIED));
        return few;
    }

    /** Tries every choice of thresholds that share no line; of equal ones the first found stays. */
    private final class Choice {
        private final List<Reach> of;
        private final List<Reach> chosen = new ArrayList<>();
        private List<Reach> best = List.of();
        private long most;

        Choice(List<Reach> of) {
            this.of = of;
        }

        List<Reach> best() {
            walk(0, 0, new BitSet());
            return best;
        }

        private void walk(int at, long saved, BitSet covered) {
            if (saved > most) {
                most = saved;
                best = List.copyOf(chosen);
            }
            for (int next = at; next < of.size(); next++) {
                Reach reach = of.get(next);
                if (!reach.set.intersects(covered)) {
                    BitSet more = (BitSet) covered.clone();
                    more.or(reach.set);
                    chosen.add(reach);
                    walk(next + 1, saved + saving(reach), more);
                    chosen.removeLast();
                }
            }
        }
    }

    /** Spread by what each line still comes to. */
    private void giveOnSum(Reach reach) {
        List<Long> weights = new ArrayList<>();
        reach.lines.forEach(line -> weights.add(net[line]));
        spread(reach.promotion, saving(reach), reach.lines, weights);
    }

    private void spread(Promotion promotion, long amount, List<Integer> some, List<Long> weights) {
        long[] parts = Share.spread(amount, weights);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] > 0) {
                int line = some.get(i);
                List<Discount> more = new ArrayList<>(discounts.get(line));
                more.add(new Discount(promotion.id(), promotion.name(), parts[i]));
                discounts.set(line, more);
                net[line] -= parts[i];
            }
        }
    }

    private long saving(Reach threshold) {
        long sum = 0;
        for (int line : threshold.lines) {
            sum += net[line];
        }
        return threshold.promotion instanceof BasketPromotion basket ? basket.saving(sum) : 0;
    }
}
