package aisle.server.channels;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * One event as it goes over the line.
 *
 * @param seq its place in the feed
 * @param topic what it is about
 * @param store the store it concerns
 * @param at when it was written, epoch milliseconds
 * @param data JSON, by topic
 */
record FeedEvent(
        long seq,
        String topic,
        long store,
        long at,
        @JsonRawValue String data) {}
