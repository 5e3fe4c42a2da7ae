package aisle.server.catalog.declarations;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The net content of a pack.
 *
 * @param quantity thousandths of the measure, more than 0
 */
public record Content(long quantity, Measure measure) {

    /** Whether both are masses, volumes, or counts. */
    public boolean isComparableWith(Content other) {
        return measure.kind() == other.measure.kind();
    }

    /**
     * What as much as this holds costs at the unit price of another pack, rounded half up.
     *
     * @param price of the other pack, minor units
     * @param other a pack that can be compared with this
     * @return minor units
     */
    public long costAt(long price, Content other) {
        return BigDecimal.valueOf(price)
                .multiply(size())
                .divide(other.size(), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private BigDecimal size() {
        return measure.size().multiply(BigDecimal.valueOf(quantity, 3));
    }
}
