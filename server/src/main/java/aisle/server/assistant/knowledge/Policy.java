package aisle.server.assistant.knowledge;

import java.time.Instant;
import java.util.UUID;

/**
 * Something a shop holds to.
 *
 * @param title what it is about
 * @param body what holds, in some sentences
 * @param writtenBy staff, who wrote it as it stands
 */
public record Policy(UUID id, long store, String title, String body, long writtenBy, Instant writtenAt) {}
