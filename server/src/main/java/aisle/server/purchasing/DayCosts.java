package aisle.server.purchasing;

import aisle.server.purchasing.ListedCost.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a supplier's packs cost on one delivery day. A product that is not listed costs what stands with its pack. */
public final class DayCosts {

    /** Nothing is listed. */
    public static final DayCosts NONE = new DayCosts(List.of());

    private final Map<Long, List<ListedCost>> lines = new HashMap<>();

    /**
     * Of the lines that hold on the day.
     *
     * @param holding of one supplier
     */
    DayCosts(Collection<ListedCost> holding) {
        holding.forEach(line -> lines.computeIfAbsent(line.product(), first -> new ArrayList<>())
                .add(line));
    }

    /**
     * What one pack costs.
     *
     * @param listed minor units before any allowance
     * @param allowance minor units taken off
     */
    public record Cost(long listed, long allowance) {

        /** Minor units to be paid for a pack. */
        public long net() {
            return listed - allowance;
        }
    }

    /**
     * From how many packs on what is paid for each.
     *
     * @param fromPacks at least 1
     * @param cost minor units a pack, allowances taken off
     */
    public record Step(int fromPacks, long cost) {}

    /**
     * What each of some packs costs: the cost and the allowance that ask for the most packs among those that this many
     * are enough for.
     *
     * @param pack how the product is sold
     * @param packs how many are ordered
     * @return the cost of each of them
     */
    public Cost of(Pack pack, long packs) {
        var holding = lines.getOrDefault(pack.product(), List.of()).stream()
                .filter(line -> line.holdsFor(packs))
                .sorted(Comparator.comparingInt(ListedCost::fromPacks).reversed())
                .toList();
        long listed = holding.stream()
                .filter(line -> line.kind() == Kind.COST)
                .findFirst()
                .map(ListedCost::value)
                .orElse(pack.cost());
        long off = holding.stream()
                .filter(line -> line.kind() != Kind.COST)
                .findFirst()
                .map(line -> line.off(listed))
                .orElse(0L);
        return new Cost(listed, off);
    }

    /**
     * What a pack costs by how many are ordered.
     *
     * @param pack how the product is sold
     * @return from one pack on, a step wherever the cost changes
     */
    public List<Step> steps(Pack pack) {
        TreeSet<Integer> from = new TreeSet<>(List.of(1));
        lines.getOrDefault(pack.product(), List.of()).forEach(line -> from.add(line.fromPacks()));
        List<Step> steps = new ArrayList<>();
        for (int packs : from) {
            long cost = of(pack, packs).net();
            if (steps.isEmpty() || steps.getLast().cost() != cost) {
                steps.add(new Step(packs, cost));
            }
        }
        return steps;
    }

    /**
     * A pack as it costs on the day when no more than the fewest are ordered.
     *
     * @param pack how the product is sold
     * @return the same with that cost
     */
    public Pack priced(Pack pack) {
        return new Pack(
                pack.supplier(),
                pack.product(),
                pack.units(),
                of(pack, pack.minimum()).net(),
                pack.minimum(),
                pack.article());
    }
}
