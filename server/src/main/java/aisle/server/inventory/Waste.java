package aisle.server.inventory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that leave a store unsold.
 *
 * @param id its own id; booked twice it counts once
 * @param store the store that loses them
 * @param reason why
 * @param lines what is lost
 */
public record Waste(UUID id, long store, Reason reason, List<Line> lines) {

    /** Why goods are lost. */
    public enum Reason {
        /** Past its date. */
        EXPIRED,
        /** Broken, leaking, dented. */
        DAMAGED,
        /** Gone bad before its date. */
        SPOILED,
        /** Known to be stolen. */
        STOLEN,
        /** Used in the house. */
        OWN_USE,
        /** Given to a food bank or whoever needs it: no waste, and booked apart from it. */
        DONATED;

        Movement.Kind kind() {
            return this == DONATED ? Movement.Kind.DONATION : Movement.Kind.WASTE;
        }
    }

    /**
     * One product of it.
     *
     * @param product product id
     * @param lot which lot; null leaves it to the dates
     * @param quantity thousandths, above zero
     */
    public record Line(long product, @Nullable String lot, long quantity) {}
}
