package aisle.server.assistant.planner;

/** What a word of a question can mean; which words do stands in {@code en.txt} and {@code es.txt}. */
enum Concept {
    /** Says nothing here. */
    IGNORE,
    /** A word of a name that would mean something by itself, such as "low" in "low fat". */
    NAME,
    /** Asks for a reason or for advice, which no figure is. */
    WHY,
    HOW_MANY,
    /** One receipt, customer or price among all, of which there is no figure. */
    SINGLE,
    /** Sales, where nothing says what the total is of. */
    TOTAL,
    /** How things went, where nothing says what things. */
    SUMMARY,
    /** Money made: taken or earned. */
    MAKE,
    /** What customers spent. */
    SPEND,
    AVERAGE,
    /** A part of a whole. */
    SHARE,
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
    MOST,
    LEAST,
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
    WASTE,
    AVAILABILITY,
    COMPARE,
    /** Products in order of takings. */
    AGAINST_VALUE,
    /** Products in order of margin. */
    AGAINST_MARGIN,
    HELP
}
