package aisle.server.inventory.production;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How something is made. A recipe is the chain's; quantities are thousandths and those of one batch.
 *
 * @param product what is made
 * @param quantity how much of it a batch should give
 * @param shelfDays how many days after the one it is made on it may be sold; null for what does not spoil
 * @param ingredients what goes into it
 */
record Recipe(
        UUID id, long product, long quantity, @Nullable Integer shelfDays, List<Ingredient> ingredients) {

    /** A product that goes into it. */
    record Ingredient(long product, long quantity) {}
}
