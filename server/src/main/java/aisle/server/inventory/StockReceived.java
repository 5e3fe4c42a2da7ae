package aisle.server.inventory;

/**
 * Goods were received; published inside the transaction that books their movements.
 *
 * @param receipt the receipt
 * @param cost minor units of all its lines
 */
public record StockReceived(GoodsReceipt receipt, long cost) {}
