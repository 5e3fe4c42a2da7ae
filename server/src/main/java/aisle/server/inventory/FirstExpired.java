package aisle.server.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product's shelf, moved step by step: what has no lot is taken to go first, for it was there before lots were
 * written down; then what expires first. What was sold and never booked in stands below zero without a lot, and the
 * next goods fill that gap. So lots and the rest always add up to the product's on hand.
 */
final class FirstExpired {

    private final Map<String, Long> lots = new LinkedHashMap<>();
    private long undated;

    /**
     * Begins with what is there.
     *
     * @param undated thousandths without a lot
     * @param lots the names of the lots, what expires first leading
     */
    FirstExpired(long undated, List<String> lots) {
        this.undated = undated;
        lots.forEach(lot -> this.lots.put(lot, 0L));
    }

    /**
     * Moves stock.
     *
     * @param lot of this lot; null, or a lot that is not followed, leaves to the shelf which
     * @param quantity thousandths, positive onto the shelf
     */
    void move(@Nullable String lot, long quantity) {
        Long known = lot == null ? null : lots.get(lot);
        if (lot == null || known == null) {
            undated += quantity;
        } else {
            lots.put(lot, known + quantity);
            if (known + quantity < 0) {
                undated += known + quantity;
                lots.put(lot, 0L);
            }
        }
        takeFirstExpired();
    }

    private void takeFirstExpired() {
        for (Map.Entry<String, Long> lot : lots.entrySet()) {
            if (undated >= 0) {
                return;
            }
            long taken = Math.min(-undated, lot.getValue());
            lot.setValue(lot.getValue() - taken);
            undated += taken;
        }
    }

    long onHand(String lot) {
        return lots.getOrDefault(lot, 0L);
    }

    long undated() {
        return undated;
    }
}
