package aisle.server.sales;

import aisle.core.journal.JournalEntry;

/**
 * Where a till's journal stands: the till's next entry has the next number and names this hash.
 *
 * @param number of the last entry that came; 0 before the first
 * @param hash of the last entry that came
 */
public record ChainHead(long number, String hash) {

    /** Where every till begins. */
    public static final ChainHead START = new ChainHead(0, JournalEntry.NO_PREVIOUS);
}
