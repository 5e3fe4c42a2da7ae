package aisle.server.sales;

import java.util.List;

/**
 * Entries were recorded; published inside their transaction, as a batch. Whoever listens writes what must stand or fall
 * with them; a listener never refuses what is recorded.
 *
 * @param entries in the order they were recorded
 */
public record EntriesRecorded(List<RecordedEntry> entries) {}
