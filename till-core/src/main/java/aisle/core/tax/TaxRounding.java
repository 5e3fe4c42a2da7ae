package aisle.core.tax;

/** Where a tax is rounded to whole minor units; which of them is right is the law of the place. */
public enum TaxRounding {
    /** Once per component, on the sum of the receipt's lines. */
    RECEIPT,
    /** Once per component for every line. */
    LINE
}
