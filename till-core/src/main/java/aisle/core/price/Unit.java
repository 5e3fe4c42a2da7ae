package aisle.core.price;

/** What a price is for: one piece, a kilogram or a pound. */
public enum Unit {
    EACH,
    KG,
    LB;

    /** Whether a quantity is weighed, and so need not be whole. */
    public boolean weighed() {
        return this != EACH;
    }
}
