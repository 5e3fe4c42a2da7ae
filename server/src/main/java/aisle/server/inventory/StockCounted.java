package aisle.server.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What counts found moved stock; published inside the transaction that books the movements.
 *
 * @param source their document: the count, or what answers movements that were told late
 * @param store the store
 * @param day business day
 * @param at when
 * @param cost minor units of all its lines, positive into the store
 */
public record StockCounted(UUID source, long store, LocalDate day, Instant at, long cost) {}
