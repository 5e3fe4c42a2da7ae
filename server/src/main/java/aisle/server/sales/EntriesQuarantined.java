package aisle.server.sales;

import java.util.List;
import java.util.UUID;

/**
 * Entries could not be recorded and wait for a person; published inside the transaction that keeps them.
 *
 * @param items what waits
 */
public record EntriesQuarantined(List<Item> items) {

    /**
     * One item of the quarantine.
     *
     * @param id the item's own id
     * @param store the store of the till that sent it
     * @param till the till that sent it
     * @param reason short name of the reason, such as {@code hash-wrong}
     */
    public record Item(UUID id, long store, long till, String reason) {}
}
