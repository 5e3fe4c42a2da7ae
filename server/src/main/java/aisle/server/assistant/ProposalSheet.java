package aisle.server.assistant;

import aisle.core.price.Unit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the office shows it, beside what is so now.
 *
 * @param products what it is about, by product
 * @param people the names of who did something about it
 * @param supplier who is to deliver; null when nothing is ordered
 * @param outcome what came of it; null while that is not measured
 */
record ProposalSheet(
        Proposal proposal,
        Map<Long, About> products,
        Map<Long, String> people,
        @Nullable String supplier,
        @Nullable Outcome outcome) {

    /** Keeps its own copies. */
    ProposalSheet {
        products = Map.copyOf(products);
        people = Map.copyOf(people);
    }

    /**
     * A product now.
     *
     * @param price minor units per unit, today; null without a price
     * @param onHand thousandths
     * @param onOrder thousandths
     * @param pack how the supplier sells it; null when it does not, or nothing is ordered
     */
    record About(
            String name,
            Unit unit,
            @Nullable Long price,
            long onHand,
            long onOrder,
            @Nullable Pack pack) {}

    /**
     * A supplier's pack.
     *
     * @param units thousandths in it
     * @param cost minor units it costs
     */
    record Pack(long units, long cost) {}
}
