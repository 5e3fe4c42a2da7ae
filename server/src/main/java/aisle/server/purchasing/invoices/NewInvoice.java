package aisle.server.purchasing.invoices;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A supplier's invoice as it is entered.
 *
 * @param id the entry's own id: entered twice it counts once
 * @param store the store the goods came to
 * @param supplier who wants to be paid
 * @param number the supplier's own number of it
 * @param day as it is dated
 * @param freight minor units of freight and other charges; 0 for none
 * @param total minor units to be paid
 * @param receipts the goods receipts it is for
 * @param lines what is charged, by line of an order
 */
public record NewInvoice(
        UUID id,
        long store,
        long supplier,
        String number,
        LocalDate day,
        long freight,
        long total,
        List<UUID> receipts,
        List<Line> lines) {

    /**
     * What is charged of one line of an order.
     *
     * @param order the order
     * @param line its line
     * @param quantity thousandths, above zero
     * @param cost minor units a pack of that line
     */
    public record Line(UUID order, int line, long quantity, long cost) {}

    /** Keeps its own copies of the lists. */
    public NewInvoice {
        receipts = List.copyOf(receipts);
        lines = List.copyOf(lines);
    }
}
