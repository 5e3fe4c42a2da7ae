package aisle.core.receipt;

/** What a part of a receipt is. How it looks is each form's own; its order and its words are the document's. */
public enum PartKind {
    /** The store's name. */
    HEADING,
    /** A line under it: address, tax number, day and time, till and cashier. */
    TEXT,
    /** What must not be overlooked: a refund, a void, a copy, training. */
    MARK,
    /** Parts sections. */
    RULE,
    /** Goods and what they cost before promotions. */
    LINE,
    /** How a line's price came about: quantity, unit price, tare. */
    DETAIL,
    /** A promotion's part in the line above; its amount is taken off. */
    DISCOUNT,
    /** One component of a tax, what it was reckoned on and what it came to. */
    TAX,
    /** The total, with the currency that all amounts are in. */
    TOTAL,
    /** What was done about the total: rounding, each tender, the change. */
    PAYMENT,
    /** The receipt's code, to be drawn as a barcode where there is one. */
    CODE,
    /** The store's own words at the end. */
    FOOTER,
    /** The beginning of the entry's hash. */
    SEAL
}
