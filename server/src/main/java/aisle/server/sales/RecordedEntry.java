package aisle.server.sales;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Line;
import aisle.core.journal.ReceiptEntry;
import aisle.server.catalog.BundlePart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One entry as it stands in the record.
 *
 * @param id the entry's id
 * @param entry the entry
 * @param shift the shift it is booked under; a rescue shift when its own was not open
 * @param receivedAt by the server's clock
 * @param costs of each line of a sale or refund in line order, minor units at the price book's cost, signed like the
 *     line's quantity
 * @param deposits the lines, by number, that are no goods but a deposit on some, of which a refund may bring back one
 *     without the other
 * @param bundles what is in each bundle that it names, by the price book it was sold with: what comes back is what went
 */
public record RecordedEntry(
        UUID id,
        JournalEntry entry,
        UUID shift,
        Instant receivedAt,
        List<Long> costs,
        Set<Long> deposits,
        Map<Long, List<BundlePart>> bundles) {

    /** Whether a line of it is a deposit: money held for the customer, neither sold nor stock. */
    public boolean isDeposit(Line line) {
        return deposits.contains(line.line());
    }

    /** The store's business day. */
    public LocalDate day() {
        return LocalDate.ofEpochDay(entry.header().day());
    }

    /** The till's clock. */
    public Instant at() {
        return Instant.ofEpochMilli(entry.header().at());
    }

    /** The receipt's total in minor units; 0 for an entry that is no receipt. */
    public long total() {
        return entry instanceof ReceiptEntry receipt ? receipt.receipt().total() : 0;
    }
}
