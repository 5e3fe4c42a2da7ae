package aisle.server.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Goods left a store for another, or arrived; published inside the transaction that books their movements. What neither
 * stands on a shelf nor is lost is in transit.
 *
 * @param source their document: the transfer that was sent, or an arrival of it
 * @param store the store
 * @param day business day
 * @param at when
 * @param stock minor units, positive into the store
 * @param lost minor units of what was missing or came broken, not negative
 */
public record StockTransferred(UUID source, long store, LocalDate day, Instant at, long stock, long lost) {}
