package aisle.server.insight.facts;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A store's business day in the analytical copy.
 *
 * @param store the store
 * @param day its business day
 * @param entries journal entries the record had of it when it was written
 * @param bytes of its files
 * @param writtenAt when
 */
record FactDay(long store, LocalDate day, long entries, long bytes, Instant writtenAt) {}
