package aisle.server.assistant.inventorymanager;

import aisle.server.assistant.Backtest;
import aisle.server.assistant.NewProposal;
import java.util.List;

/**
 * A proposal as it will be filed. It is kept with the run before it is filed, so that filing it again files the same.
 *
 * @param key what of the run it is
 * @param supplier of an order; 0 for a markdown
 */
record Draft(String key, long supplier, NewProposal proposal) {

    /** The same with how the rule did on days that are over. */
    Draft tried(Backtest result) {
        return new Draft(key, supplier, proposal.tried(result));
    }

    /** Drafts, as a run keeps them. */
    record Pile(List<Draft> drafts) {

        static final Pile EMPTY = new Pile(List.of());

        Pile {
            drafts = List.copyOf(drafts);
        }

        Pile with(List<Draft> more) {
            return new Pile(java.util.stream.Stream.concat(drafts.stream(), more.stream())
                    .toList());
        }
    }
}
