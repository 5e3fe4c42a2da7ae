package aisle.server.purchasing.papers;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How orders are written to a supplier.
 *
 * @param address lines as on an envelope, at most four
 * @param gln its global location number, 13 digits; null where nobody knows it
 * @param forms the files that are attached to the mail with an order
 */
public record Correspondence(List<String> address, @Nullable String gln, Set<OrderForm> forms) {

    /** What holds for a supplier of which nobody has said anything else. */
    static final Correspondence USUAL = new Correspondence(List.of(), null, EnumSet.of(OrderForm.PDF, OrderForm.CSV));

    /** Keeps its own copies. */
    public Correspondence {
        address = List.copyOf(address);
        forms = Set.copyOf(forms);
    }
}
