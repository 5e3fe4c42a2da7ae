package aisle.core.journal;

/** An entry with lines: a sale, a refund, or a basket that was given up. */
public sealed interface ReceiptEntry extends JournalEntry permits Sale, Refund, VoidedBasket {
    /** What was bought or given back, and how it was paid. */
    Receipt receipt();
}
