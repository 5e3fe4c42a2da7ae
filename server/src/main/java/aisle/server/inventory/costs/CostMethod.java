package aisle.server.inventory.costs;

/** What a piece on the shelf is held to have cost. */
enum CostMethod {
    /** What all that is on hand cost, divided by it: moves with every receipt. */
    AVERAGE,
    /** What the piece cost that came first of those still there. */
    FIFO
}
