package aisle.server.catalog.competitors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another shop.
 *
 * @param stores ids of those of ours that it competes with; null for all
 */
public record Competitor(long id, String name, @Nullable List<Long> stores) {}
