package aisle.server.purchasing;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * How a supplier sells a product.
 *
 * @param supplier who
 * @param product what
 * @param units thousandths of the product's unit in one pack
 * @param cost minor units a pack
 * @param minimum the fewest packs an order may hold
 * @param article what the supplier calls it; null where nobody knows
 */
public record Pack(
        long supplier,
        long product,
        long units,
        long cost,
        long minimum,
        @Nullable String article) {

    /** A pack whose article number nobody knows. */
    public Pack(long supplier, long product, long units, long cost, long minimum) {
        this(supplier, product, units, cost, minimum, null);
    }

    /** A supplier that prices by the piece rounds the pack: half a percent of the pack's price is no other price. */
    public static final long PRICE_TOLERANCE_PPM = 5_000;

    /**
     * What a quantity costs at a pack's price, rounded half up: goods may come by the piece.
     *
     * @param quantity thousandths
     * @param units thousandths in a pack
     * @param cost minor units a pack
     * @return minor units
     */
    public static long cost(long quantity, long units, long cost) {
        return BigInteger.valueOf(quantity)
                .multiply(BigInteger.valueOf(cost))
                .add(BigInteger.valueOf(units / 2))
                .divide(BigInteger.valueOf(units))
                .longValueExact();
    }
}
