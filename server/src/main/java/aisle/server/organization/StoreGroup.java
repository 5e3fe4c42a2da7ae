package aisle.server.organization;

import java.util.List;

/**
 * Stores that are chosen together, such as those of a city. A store may be in several.
 *
 * @param id the group's id
 * @param name such as {@code City}
 * @param stores their ids, ascending; at least one
 */
public record StoreGroup(long id, String name, List<Long> stores) {
    /** Keeps its own copy of the stores. */
    public StoreGroup {
        stores = List.copyOf(stores);
    }
}
