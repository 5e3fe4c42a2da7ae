package aisle.server.purchasing.invoices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Goods went back to their supplier, who owes what they cost; published inside the transaction that books it.
 *
 * @param goodsReturn its id
 * @param store the store
 * @param day business day
 * @param at when
 * @param cost minor units, above zero
 */
public record GoodsReturned(UUID goodsReturn, long store, LocalDate day, Instant at, long cost) {}
