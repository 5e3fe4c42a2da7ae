package aisle.server.assistant.planner;

/** What a word of a question can mean; which words do stands in {@code en.txt} and {@code es.txt}. */
enum Concept {
    /** Says nothing here. */
    IGNORE,
    /** Asks for a reason or for advice, which no figure is. */
    WHY,
    HOW_MANY,
    SALES,
    SELL,
    MARGIN,
    BASKETS,
    AVERAGE_BASKET,
    ITEMS,
    REFUNDS,
    DISCOUNT,
    BEST,
    WORST,
    BUSY,
    QUIET,
    PRODUCT,
    DEPARTMENT,
    SUPPLIER,
    DAY,
    HOUR,
    WEEKDAY,
    PER_DAY,
    STOCK,
    HAVE,
    ORDER,
    EXPIRY,
    FORECAST,
    PROPOSAL,
    OPEN,
    APPROVED,
    REJECTED,
    EXPIRED,
    UNDONE,
    GAIN,
    PRICE,
    COST,
    SOLD_OUT,
    COMPARE,
    /** Products in order of takings. */
    AGAINST_VALUE,
    /** Products in order of margin. */
    AGAINST_MARGIN,
    HELP
}
