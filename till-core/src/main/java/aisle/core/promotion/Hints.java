package aisle.core.promotion;

import aisle.core.money.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what a little more would save. Where units are missing, the basket is priced with them: the hint says what
 * truly would be saved. That is done for the {@value #TRIED} nearest promotions at most, so it costs no more than so
 * many changes of the basket.
 */
final class Hints {
    private static final int TRIED = 5;

    /** More missing units than this are an advertisement, not a help. */
    private static final int MORE_MOST = 2;

    /** Of what is to be spent, this part may be missing: a fifth. */
    private static final int SPEND_PART = 5;

    private final Promotions promotions;
    private final PromotionIndex index;
    private final Visit visit;
    private final List<Candidate> lines;
    private final List<List<Discount>> now;
    private final Map<Key, Group> groups = new LinkedHashMap<>();

    /** A promotion's rank, and the product where its units must be of one. */
    private record Key(int rank, long product) {}

    /** The units of a promotion's goods in the basket. */
    private static final class Group {
        int units;
        int rewards;
        int last = -1;
        int lastReward = -1;
        long sum;
        final List<Integer> lines = new ArrayList<>();
    }

    /** Units that are missing, and the line to have them of. */
    private record Missing(Promotion promotion, int line, int more) {}

    Hints(Promotions promotions, PromotionIndex index, Visit visit, List<Candidate> lines) {
        this.promotions = promotions;
        this.index = index;
        this.visit = visit;
        this.lines = lines;
        this.now = promotions.best(visit, lines);
        for (int line = 0; line < lines.size(); line++) {
            group(line);
        }
    }

    private void group(int line) {
        Candidate candidate = lines.get(line);
        int[] rewarding = index.rewarding(candidate.product());
        for (int rank : rewarding) {
            Group group = groups.computeIfAbsent(new Key(rank, 0), key -> new Group());
            group.rewards += candidate.whole() ? candidate.units() : 0;
            group.lastReward = line;
        }
        for (int rank : index.of(candidate.product())) {
            boolean one = index.at(rank) instanceof SetPromotion set && set.sameProduct();
            if (!contains(rewarding, rank)) {
                Key key = new Key(rank, one ? candidate.product().id() : 0);
                Group group = groups.computeIfAbsent(key, each -> new Group());
                group.units += candidate.whole() ? candidate.units() : 0;
                group.last = candidate.whole() ? line : group.last;
                group.sum += net(line);
                group.lines.add(line);
            }
        }
    }

    private static boolean contains(int[] ranks, int rank) {
        for (int each : ranks) {
            if (each == rank) {
                return true;
            }
        }
        return false;
    }

    /** The hints, those that ask for least first. */
    List<Hint> hints() {
        List<Hint> hints = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        groups.forEach((key, group) -> {
            Promotion promotion = index.at(key.rank);
            if (promotion.scope().holds(visit)) {
                switch (promotion) {
                    case SetPromotion set -> missing.addAll(missing(set, group));
                    case Threshold threshold -> spend(threshold, group, hints);
                    case BasketPromotion other -> {}
                    case UnitPromotion unit -> {}
                }
            }
        });
        missing.removeIf(each -> each.line < 0 || each.more < 1 || each.more > MORE_MOST);
        missing.sort((a, b) -> a.more != b.more ? a.more - b.more : Long.compare(a.promotion.id(), b.promotion.id()));
        for (Missing each : missing.subList(0, Math.min(TRIED, missing.size()))) {
            long saves = saves(each);
            if (saves > 0) {
                hints.add(new Hint(each.promotion.id(), each.promotion.name(), each.line, each.more, 0, saves));
            }
        }
        return hints;
    }

    private static List<Missing> missing(SetPromotion promotion, Group group) {
        return switch (promotion) {
            case Tiers tiers -> {
                List<Missing> next = new ArrayList<>();
                for (Tiers.Step step : tiers.steps()) {
                    if (next.isEmpty() && step.count() > group.units) {
                        next.add(new Missing(promotion, group.last, step.count() - group.units));
                    }
                }
                yield next;
            }
            case OtherItem other -> {
                int due = group.units / other.buy() * other.get();
                int sets = (group.rewards + other.get() - 1) / other.get();
                yield List.of(
                        new Missing(promotion, group.lastReward, due - group.rewards),
                        new Missing(promotion, group.last, sets * other.buy() - group.units));
            }
            default -> {
                int size = promotion.tally(group.units, group.rewards, Integer.MAX_VALUE).size;
                yield List.of(new Missing(promotion, group.last, size - group.units % size));
            }
        };
    }

    /** What is saved with the missing units beyond now; 0 when the promotion itself would give no more. */
    private long saves(Missing missing) {
        List<Candidate> more = new ArrayList<>(lines);
        Candidate line = lines.get(missing.line);
        long quantity = missing.more * Limits.UNIT;
        more.add(new Candidate(
                line.product(), line.code(), quantity, line.unitPrice(), missing.more * line.unitPrice()));
        List<List<Discount>> then = promotions.best(visit, more);
        long id = missing.promotion.id();
        return sum(then, id, false) > sum(now, id, false) ? sum(then, id, true) - sum(now, id, true) : 0;
    }

    private static long sum(List<List<Discount>> discounts, long promotion, boolean all) {
        long sum = 0;
        for (List<Discount> line : discounts) {
            for (Discount each : line) {
                sum += all || each.promotion() == promotion ? each.amount() : 0;
            }
        }
        return sum;
    }

    /** Says nothing where another threshold is given on the same goods, which this one would take the place of. */
    private void spend(Threshold threshold, Group group, List<Hint> hints) {
        long before = sum(now, threshold.id(), false);
        long sum = group.sum + before;
        for (int line : group.lines) {
            for (Discount each : now.get(line)) {
                boolean other = each.promotion() != threshold.id() && index.isThreshold(each.promotion());
                if (other && !threshold.scope().stacks()) {
                    return;
                }
            }
        }
        for (Threshold.Step step : threshold.steps()) {
            if (step.spend() > sum) {
                long missing = step.spend() - sum;
                long saves = threshold.saving(step.spend()) - before;
                if (missing <= step.spend() / SPEND_PART && saves > 0) {
                    hints.add(new Hint(threshold.id(), threshold.name(), -1, 0, missing, saves));
                }
                return;
            }
        }
    }

    private long net(int line) {
        long net = lines.get(line).gross();
        for (Discount each : now.get(line)) {
            net -= each.amount();
        }
        return net;
    }
}
