package aisle.core.journal;

/** The kinds of entry, as the journal writes them. */
public enum Kind {
    SALE,
    REFUND,
    VOID,
    SHIFT_OPEN,
    DRAWER,
    SHIFT_CLOSE
}
