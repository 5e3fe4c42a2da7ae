package aisle.server.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * One shop.
 *
 * @param id the store's id
 * @param name as over the door
 * @param address lines as printed on the receipt
 * @param zone where its clocks stand
 * @param language of receipts and labels, BCP 47
 * @param receiptFooter lines under a receipt
 * @param currency its money
 * @param demo whether it is made up, so that no screen shows its figures as real ones
 */
public record Store(
        long id,
        String name,
        List<String> address,
        ZoneId zone,
        String language,
        List<String> receiptFooter,
        Currency currency,
        boolean demo) {
    /** Keeps its own copies of the lines. */
    public Store {
        address = List.copyOf(address);
        receiptFooter = List.copyOf(receiptFooter);
    }

    /**
     * The business day an instant belongs to: the store's calendar day.
     *
     * @param instant any instant
     * @return the day; its epoch day is the journal's {@code day}
     */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /**
     * What the store's clock shows at an instant.
     *
     * @param instant any instant
     * @return day and time in the store's zone
     */
    public LocalDateTime clockAt(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /**
     * The minute of the week in the store's own time, as restricted hours count it.
     *
     * @param instant any instant
     * @return 0 for Monday's midnight, to 10079
     */
    public int minuteOf(Instant instant) {
        var local = instant.atZone(zone);
        return (local.getDayOfWeek().getValue() - 1) * 24 * 60
                + local.toLocalTime().toSecondOfDay() / 60;
    }
}
