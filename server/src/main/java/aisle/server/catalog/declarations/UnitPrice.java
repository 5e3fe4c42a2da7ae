package aisle.server.catalog.declarations;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a pack costs by a measure in which it can be compared with others.
 *
 * @param tenths tenths of a minor unit: below a dollar, shelf labels give tenths of a cent (NIST Handbook 130, unit
 *     pricing)
 * @param by the measure it is for
 */
public record UnitPrice(long tenths, Measure by) {

    private static final BigDecimal TENTHS = BigDecimal.TEN;

    /**
     * Reckons the price of one measure, rounded half up.
     *
     * @param price of the pack, minor units
     * @param content of the pack
     * @param by a measure of the same kind as the content's
     */
    public static UnitPrice of(long price, Content content, Measure by) {
        BigDecimal inPack = content.measure().size().multiply(BigDecimal.valueOf(content.quantity(), 3));
        return new UnitPrice(
                BigDecimal.valueOf(price)
                        .multiply(TENTHS)
                        .multiply(by.size())
                        .divide(inPack, 0, RoundingMode.HALF_UP)
                        .longValueExact(),
                by);
    }

    /**
     * As a decimal number of the currency: with tenths of a minor unit where it is less than a whole of the currency
     * and has any.
     *
     * @param digits of the currency
     */
    public String decimal(int digits) {
        BigDecimal exact = BigDecimal.valueOf(tenths, digits + 1);
        boolean small = exact.compareTo(BigDecimal.ONE) < 0 && tenths % 10 != 0;
        return exact.setScale(small ? digits + 1 : digits, RoundingMode.HALF_UP).toPlainString();
    }
}
