package aisle.server.inventory;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Goods were lost; published inside the transaction that books their movements.
 *
 * @param waste what was lost, and why
 * @param day business day
 * @param at when
 * @param cost minor units of all its lines
 */
public record StockWasted(Waste waste, LocalDate day, Instant at, long cost) {}
