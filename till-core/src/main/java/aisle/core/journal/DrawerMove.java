package aisle.core.journal;

/** Why cash goes into a drawer or out of it without a sale. */
public enum DrawerMove {
    /** Change was brought from the safe. */
    PAID_IN,
    /** Something was paid from the drawer, such as a window cleaner. */
    PAID_OUT,
    /** Notes were taken to the safe. */
    DROP;

    /** The amount as the drawer feels it: out of it is negative. */
    public long signed(long amount) {
        return this == PAID_IN ? amount : -amount;
    }
}
