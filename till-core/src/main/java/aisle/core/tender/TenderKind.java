package aisle.core.tender;

/** Every kind of tender there is, and how it behaves. The next kind is one line here. */
public enum TenderKind {
    /** Notes and coins: rounded to the smallest coin, gives change. */
    CASH(true, false),
    /** A payment card, by the terminal. */
    CARD(false, false),
    /** A gift card, named by its number in {@code reference}. */
    GIFT_CARD(false, true);

    private final boolean cash;
    private final boolean referenced;

    TenderKind(boolean cash, boolean referenced) {
        this.cash = cash;
        this.referenced = referenced;
    }

    /** Whether it is rounded to the smallest coin, may be given in excess and gives change. */
    public boolean cash() {
        return cash;
    }

    /** Whether it must say what it was paid with. */
    public boolean referenced() {
        return referenced;
    }
}
