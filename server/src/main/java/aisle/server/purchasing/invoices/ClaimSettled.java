package aisle.server.purchasing.invoices;

/**
 * A claim ended, or a part of it; published inside the transaction that records it.
 *
 * @param store the claim's store
 * @param settlement what became of it
 */
public record ClaimSettled(long store, Claim.Settlement settlement) {}
