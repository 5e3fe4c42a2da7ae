package aisle.core.money;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Parts of a whole, exact to the minor unit. All arguments are 0 or more; products may exceed 64 bits, results may not.
 */
public final class Share {
    private static final int FEW = 32;
    private static final int BITS = 63;

    private Share() {}

    /** {@code amount * part / whole}, rounded half up. {@code whole} is above 0. */
    public static long halfUp(long amount, long part, long whole) {
        long floor = floor(amount, part, whole);
        return twice(amount, part, whole, floor) >= whole ? floor + 1 : floor;
    }

    /** {@code amount / whole}, rounded half up. {@code whole} is above 0. */
    public static long halfUp(long amount, long whole) {
        long floor = amount / whole;
        return 2 * (amount - floor * whole) >= whole ? floor + 1 : floor;
    }

    /** {@link #spread(long, long[])}, with the weights as a list. */
    public static long[] spread(long total, List<Long> weights) {
        long[] plain = new long[weights.size()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = weights.get(i);
        }
        return spread(total, plain);
    }

    /**
     * {@code total} divided in proportion to {@code weights}, adding up to exactly {@code total}: every part is rounded
     * down, and the minor units left go to the largest remainders, ties to the earlier part.
     */
    public static long[] spread(long total, long[] weights) {
        long[] parts = new long[weights.length];
        if (total == 0) {
            return parts;
        }
        long whole = 0;
        for (long weight : weights) {
            whole += weight;
        }
        if (whole <= 0) {
            throw new IllegalArgumentException("nothing to spread " + total + " over");
        }
        long[] remainders = new long[weights.length];
        long left = total;
        for (int i = 0; i < weights.length; i++) {
            parts[i] = floor(total, weights[i], whole);
            remainders[i] = total * weights[i] - parts[i] * whole;
            left -= parts[i];
        }
        if (left > 0) {
            raise(parts, remainders, (int) left);
        }
        return parts;
    }

    private static void raise(long[] parts, long[] remainders, int count) {
        if (parts.length > FEW) {
            Integer[] order = new Integer[parts.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingLong((Integer i) -> -remainders[i]));
            for (int i = 0; i < count; i++) {
                parts[order[i]]++;
            }
            return;
        }
        for (int n = 0; n < count; n++) {
            int largest = 0;
            for (int i = 1; i < remainders.length; i++) {
                if (remainders[i] > remainders[largest]) {
                    largest = i;
                }
            }
            parts[largest]++;
            remainders[largest] = -1;
        }
    }

    private static long floor(long amount, long part, long whole) {
        if (amount == 0 || part <= Long.MAX_VALUE / amount) {
            return amount * part / whole;
        }
        // Schoolbook multiplication bit by bit, dividing as it goes, for products beyond 64 bits.
        long quotient = 0;
        long rest = 0;
        long times = part / whole;
        long added = part - times * whole;
        for (int bit = BITS - 1; bit >= 0; bit--) {
            quotient <<= 1;
            rest <<= 1;
            if (rest >= whole) {
                rest -= whole;
                quotient++;
            }
            if ((amount >>> bit & 1) != 0) {
                quotient += times;
                rest += added;
                if (rest >= whole) {
                    rest -= whole;
                    quotient++;
                }
            }
        }
        return quotient;
    }

    /** Twice the remainder; the wrapped products differ by less than {@code whole}, so their difference is exact. */
    private static long twice(long amount, long part, long whole, long floor) {
        return 2 * (amount * part - floor * whole);
    }
}
